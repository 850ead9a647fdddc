/**
 * Returns the number of terminal columns of a text. Emoji sequences (families, flags) count as their parts,
 * since terminals disagree on them.
 */
export function measureWidth(text: string): number {
  // The tables of the patterns below take longer to load than a whole check.
  if (/^[ -~]*$/u.test(text)) return text.length;
  let columns = 0;
  for (const point of text) columns += measureCharacter(point);
  return columns;
}

function measureCharacter(point: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(point)) return 0;
  return wide.test(point) ? 2 : 1;
}

/** East Asian wide and full-width characters, and emoji. */
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]$/u;
