import type { Conflict, Segment } from './conflict-text.ts';
import { findStatementHunks, splitLines } from './line-hunks.ts';

/**
 * Splits a conflict about content that the base lacks: lines that both sides have move out of the markers, as
 * when git merges two files without a common ancestor. Lines that differ only in indentation count as equal,
 * and stay as in ours.
 */
export function splitConflict(conflict: Conflict): readonly Segment[] {
  const [ours, theirs] = [splitLines(conflict.ours), splitLines(conflict.theirs)];
  // In a long text, the indentation of a line counts.
  const isExact = `${conflict.ours}${conflict.theirs}`.includes('"""');
  const createLineKey = (line: string) => (isExact ? line : line.trim());
  const segments: Segment[] = [];
  let done = 0;
  for (const { start, end } of findStatementHunks(ours.map(createLineKey), theirs.map(createLineKey))) {
    segments.push(ours.slice(done, start[0]).join(''));
    const [mine, yours] = [ours.slice(start[0], end[0]).join(''), theirs.slice(start[1], end[1]).join('')];
    // Empty lines are layout: our side's empty lines stay.
    segments.push(`${mine}${yours}`.trim() === '' ? mine : { ours: mine, base: '', theirs: yours });
    done = end[0];
  }
  segments.push(ours.slice(done).join(''));
  return segments.filter((segment) => segment !== '');
}
