/**
 * How well a text has the letters of a query, in their order and regardless of case and blanks: higher is better,
 * `undefined` is not at all. Where the query stands in the text as it is that counts most; then letters that begin
 * words, and letters in a row. Of two that fit equally the shorter text is better.
 */
export function matchLetters(query: string, text: string): number | undefined {
  const wanted = query.toLowerCase();
  const within = text.toLowerCase();
  const whole = within.indexOf(wanted);
  if (whole >= 0) return 1000 + (isWordStart(within, whole) ? 500 : 0) - whole - within.length / 100;
  let score = 0;
  let next = 0;
  for (const letter of wanted) {
    if (letter === ' ') continue;
    const at = within.indexOf(letter, next);
    if (at < 0) return undefined;
    if (isWordStart(within, at)) score += 3;
    if (at === next) score += 2;
    next = at + letter.length;
  }
  return score - within.length / 100;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
