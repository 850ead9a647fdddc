/** A name is read more often than a title, and beside other words. */
const longest = 40;

/**
 * The name of what has this title: its first words, as in `buying-a-bike` for “Buying a bike!”, with a number behind it
 * where the name is taken. A name may not begin with a digit, so `2nd visit` is called `visit`.
 *
 * @param fallback the name where the title has no word that could be one
 * @param taken is told of the name: two titles in a row get different ones
 */
export function nameFromTitle(title: string, fallback: string, taken: Set<string>): string {
  const wanted = wordsOf(title) || fallback;
  let name = wanted;
  if (taken.has(name)) {
    const numbers = lastNumbers.get(taken) ?? new Map<string, number>();
    lastNumbers.set(taken, numbers);
    let number = numbers.get(wanted) ?? 1;
    do name = `${wanted}-${++number}`;
    while (taken.has(name));
    numbers.set(wanted, number);
  }
  taken.add(name);
  return name;
}

/** The last number behind each name, so that thousands of equal titles don't try them all again. Names are never freed. */
const lastNumbers = new WeakMap<Set<string>, Map<string, number>>();

function wordsOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // A digit of another script, or an accent without a letter, begins no name either.
  const first = words.findIndex((word) => /^\p{L}/u.test(word));
  if (first < 0) return '';
  let name = '';
  for (const word of words.slice(first).map(asName)) {
    if (word === '') continue;
    if (name !== '' && name.length + 1 + word.length > longest) break;
    name = name === '' ? word : `${name}-${word}`;
  }
  return [...name].slice(0, longest).join('');
}

/** Numbers such as `²` and `½` are none to the language. */
function asName(word: string): string {
  return word.replaceAll(/[^\p{L}\p{M}\p{Nd}]/gu, '');
}
