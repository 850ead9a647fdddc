/** The maximum length of a name, since names occur within other text. */
const longest = 40;

/**
 * Makes a name from the first words of a title, such as `buying-a-bike` for “Buying a bike!”, with a number
 * if the name is taken. Names do not begin with digits, so `2nd visit` becomes `visit`.
 *
 * @param fallback the name for a title without usable words
 * @param taken gets the name, so that two equal titles get different names
 */
export function deriveName(title: string, fallback: string, taken: Set<string>): string {
  const base = listWords(title) || fallback;
  let name = base;
  if (taken.has(name)) {
    const numbers = lastNumbers.get(taken) ?? new Map<string, number>();
    lastNumbers.set(taken, numbers);
    let number = numbers.get(base) ?? 1;
    do name = `${base}-${++number}`;
    while (taken.has(name));
    numbers.set(base, number);
  }
  taken.add(name);
  return name;
}

/**
 * The last number after each name, so that thousands of equal titles don't try them all again.
 * Names are never freed.
 */
const lastNumbers = new WeakMap<Set<string>, Map<string, number>>();

function listWords(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // Digits of other scripts and accents without a letter do not begin a name either.
  const first = words.findIndex((word) => /^\p{L}/u.test(word));
  if (first < 0) return '';
  let name = '';
  for (const word of words.slice(first).map(removeUnnameable)) {
    if (word === '') continue;
    if (name !== '' && name.length + 1 + word.length > longest) break;
    name = name === '' ? word : `${name}-${word}`;
  }
  return [...name].slice(0, longest).join('');
}

/** Removes numbers such as `²` and `½`, which the language does not allow in names. */
function removeUnnameable(word: string): string {
  return word.replaceAll(/[^\p{L}\p{M}\p{Nd}]/gu, '');
}
