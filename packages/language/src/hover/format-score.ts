/** Formats an emotion's score with its sign: `+1`, `-2`, `0`. */
export function formatScore(score: number): string {
  return score > 0 ? `+${score}` : String(score);
}
