/** Returns a share from 0 to 1, whatever the arithmetic gave: nothing shows 104 % or less than nothing. */
export function limitShare(share: number): number {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

/** Returns a share as whole percentage points: 0.744 is 74. */
export function roundToPoints(share: number): number {
  return Math.round(limitShare(share) * 100);
}

/**
 * Returns whole percentages of counts that sum to 100, or to 0 if nothing is counted. Percentages that are
 * rounded one by one can sum to 99 or 101, so the largest remainders get the missing points.
 */
export function computePercentages(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / total) * 100);
  const percentages = exact.map(Math.floor);
  const missing = 100 - percentages.reduce((sum, percentage) => sum + percentage, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) percentages[index] = (percentages[index] ?? 0) + 1;
  return percentages;
}
