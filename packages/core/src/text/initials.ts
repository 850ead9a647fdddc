/** Words that initials skip: `Range and suppliers` becomes `RS`. */
const little: ReadonlySet<string> = new Set(
  'a an and the of for to in on at with og i af for til en et och av för at der die das und von für den de la le les du des et y el los las en van het'.split(
    ' ',
  ),
);

/**
 * Assigns initials to titles: of the first two significant words, or the first two letters of a single word.
 * If two titles would have the same initials, the second one gets a third letter.
 *
 * @param titles in reading order
 */
export function assignInitials(titles: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const title of titles) {
    if (given.has(title)) continue;
    const words = title.split(/\s+/u).flatMap((word) => /[\p{L}\p{N}].*/u.exec(word)?.[0] ?? []);
    const meant = words.filter((word) => !little.has(word.toLocaleLowerCase()));
    const [first = '', second] = meant.length > 0 ? meant : words;
    const letters = [...first];
    const short = second === undefined ? letters.slice(0, 2).join('') : `${letters[0]}${[...second][0]}`;
    const longer = letters.map(
      (_, i) => `${letters.slice(0, i + 2).join('')}${second === undefined ? '' : [...second][0]}`,
    );
    const free = [short, ...longer]
      .map((otherText) => otherText.toLocaleUpperCase())
      .find((otherText) => otherText !== '' && !taken.has(otherText));
    const initials = free ?? `${short.toLocaleUpperCase()}${taken.size + 1}`;
    taken.add(initials);
    given.set(title, initials);
  }
  return given;
}
