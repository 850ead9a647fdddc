/**
 * Scores how well a text contains the letters of a query in order, ignoring case and blanks. Higher is
 * better; `undefined` means that there is no match. An exact substring scores most, then letters at the start of words, then
 * adjacent letters. Of two equal matches, the shorter text scores higher.
 */
export function matchLetters(query: string, text: string): number | undefined {
  const letters = query.toLowerCase();
  const within = text.toLowerCase();
  const whole = within.indexOf(letters);
  if (whole >= 0) return 1000 + (isWordStart(within, whole) ? 500 : 0) - whole - within.length / 100;
  let score = 0;
  let next = 0;
  for (const letter of letters) {
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
