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
  for (let i = 2; taken.has(name); i++) name = `${wanted}-${i}`;
  taken.add(name);
  return name;
}

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
