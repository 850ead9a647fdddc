/**
 * Returns whether a text contains characters that a part of a font covers.
 *
 * @param face a `@font-face` rule with a `unicode-range`, such as `unicode-range:U+0-FF,U+131`
 */
export function isFontNeeded(face: string, text: string): boolean {
  const [, ranges = ''] = /unicode-range:([^;}]*)/u.exec(face) ?? [];
  const classes = [...ranges.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/giu)].map(
    ([, from = '', to = from]) => `\\u{${from}}-\\u{${to}}`,
  );
  return classes.length > 0 && new RegExp(`[${classes.join('')}]`, 'u').test(text);
}
