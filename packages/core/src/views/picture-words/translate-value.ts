/** Returns the word for a value of the language, or the value itself if it is unknown. */
export function translateValue(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
