import { type ConflictStyle, formatConflicts, type Segment } from './conflict-text.ts';
import { findStatementHunks, type Hunk, splitLines } from './line-hunks.ts';
import { detectLineBreaks } from './text-style.ts';

/** A change by one side in merged lines. */
interface MergedChange {
  readonly hunk: Hunk;
  readonly from: 'ours' | 'theirs';
}

/**
 * Turns the changes in a merged text that are nearest to given lines into conflicts. A conflict has the
 * change of one side, and the unchanged lines of the other side. All other changes stay merged.
 *
 * @param merged the result of a line merge without conflicts
 * @param lines indexes of lines in `merged`, from 0
 */
export function markMergedLines(
  { ours, theirs }: { readonly ours: string; readonly theirs: string },
  merged: string,
  lines: readonly number[],
  style: ConflictStyle,
): { readonly text: string; readonly conflicts: number } {
  const result = splitLines(merged);
  const texts = { ours: splitLines(ours), theirs: splitLines(theirs) };
  const changes = [
    ...findStatementHunks(texts.ours, result).map((hunk): MergedChange => ({ hunk, from: 'theirs' })),
    ...findStatementHunks(texts.theirs, result).map((hunk): MergedChange => ({ hunk, from: 'ours' })),
  ];
  const chosen = new Set(
    lines.flatMap((line) => {
      const distances = changes.map(({ hunk }) => measureDistance(hunk, line));
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
    // The lines were merged without a conflict, so the other side has the base's lines here.
    const base = texts[from === 'ours' ? 'theirs' : 'ours'].slice(start[0], end[0]).join('');
    segments.push(
      from === 'ours' ? { ours: changed, base, theirs: base } : { ours: base, base, theirs: changed },
    );
    done = end[1];
  }
  segments.push(result.slice(done).join(''));
  return {
    text: formatConflicts(segments, detectLineBreaks(merged) ?? '\n', style),
    conflicts: segments.filter((segment) => typeof segment === 'object').length,
  };
}

/** Returns the number of lines between a change and a line. */
function measureDistance({ start, end }: Hunk, line: number): number {
  return Math.max(0, start[1] - line, line - Math.max(start[1], end[1] - 1));
}
