import { findSmallest } from '@journey-maps/core/text';

/** The limit of columns; a longer curve is clipped around the marked moments. */
const widest = 24;

/**
 * Draws an emotion curve as text, one column per moment: `●` for marked moments, `○` for
 * others, `?` for an unknown score.
 *
 * @param scores the score of each moment, -2 to 2
 * @param marked the indices of the marked moments
 */
export function drawCurve(scores: readonly (number | undefined)[], marked: ReadonlySet<number>): string {
  const centre = findSmallest(marked, scores.length - 1);
  const first = Math.max(0, Math.min(centre - widest / 2, scores.length - widest));
  const shown = scores.slice(first, first + widest);
  const before = first > 0 ? '… ' : '';
  const after = first + widest < scores.length ? ' …' : '';
  const rows = [2, 1, 0, -1, -2].map((score) => {
    const columns = shown.map((at, i) => {
      if (at === undefined) return score === 0 ? '?' : ' ';
      if (at !== score) return score === 0 ? '·' : ' ';
      return marked.has(first + i) ? '●' : '○';
    });
    const label = score > 0 ? `+${score}` : score === 0 ? ' 0' : String(score);
    const [left, right] = score === 0 ? [before, after] : [before && '  ', ''];
    return `${label} │ ${left}${columns.join(' ')}${right}`.trimEnd();
  });
  return rows.join('\n');
}
