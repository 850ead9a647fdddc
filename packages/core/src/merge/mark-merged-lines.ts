import { type ConflictStyle, conflictText, type Segment } from './conflict-text.ts';
import { type Hunk, linesIn, statementHunks } from './line-hunks.ts';
import { lineBreakOf } from './text-style.ts';

/** A change of one side that is in merged lines. */
interface MergedChange {
  readonly hunk: Hunk;
  readonly from: 'ours' | 'theirs';
}

/**
 * Marks as conflicts the changes that are nearest to certain lines of a merged text: what one side changed there, beside
 * what the other side has. With each conflict decided for one side, that side has the other changes as well.
 *
 * @param merged the lines that were merged without a conflict
 * @param lines from 0
 */
export function markMergedLines(
  { ours, theirs }: { readonly ours: string; readonly theirs: string },
  merged: string,
  lines: readonly number[],
  style: ConflictStyle,
): { readonly text: string; readonly conflicts: number } {
  const result = linesIn(merged);
  const texts = { ours: linesIn(ours), theirs: linesIn(theirs) };
  const changes = [
    ...statementHunks(texts.ours, result).map((hunk): MergedChange => ({ hunk, from: 'theirs' })),
    ...statementHunks(texts.theirs, result).map((hunk): MergedChange => ({ hunk, from: 'ours' })),
  ];
  const chosen = new Set(
    lines.flatMap((line) => {
      const distances = changes.map(({ hunk }) => distance(hunk, line));
      const nearest = changes[distances.indexOf(distances.reduce((a, b) => Math.min(a, b), Infinity))];
      return nearest === undefined ? [] : [nearest];
    }),
  );
  const segments: Segment[] = [];
  let done = 0;
  for (const { hunk, from } of [...chosen].toSorted((a, b) => a.hunk.start[1] - b.hunk.start[1])) {
    const { start, end } = hunk;
    if (start[1] < done) continue;
    segments.push(result.slice(done, start[1]).join(''));
    const changed = result.slice(start[1], end[1]).join('');
    // As the lines were merged without a conflict, the other side left these as the base has them.
    const base = texts[from === 'ours' ? 'theirs' : 'ours'].slice(start[0], end[0]).join('');
    segments.push(
      from === 'ours' ? { ours: changed, base, theirs: base } : { ours: base, base, theirs: changed },
    );
    done = end[1];
  }
  segments.push(result.slice(done).join(''));
  return {
    text: conflictText(segments, lineBreakOf(merged) ?? '\n', style),
    conflicts: segments.filter((segment) => typeof segment === 'object').length,
  };
}

/** So many lines are between a change and a line. */
function distance({ start, end }: Hunk, line: number): number {
  return Math.max(0, start[1] - line, line - Math.max(start[1], end[1] - 1));
}
