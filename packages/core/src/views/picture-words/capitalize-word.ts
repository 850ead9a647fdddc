/** Capitalises a word for the beginning of a sentence. */
export function capitalizeWord(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
