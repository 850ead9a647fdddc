import { findLargest } from '../../text/lists/extremes.ts';
import type { Combined } from './combine-versions.ts';
import { createCommentKey, createPartKey, listOwnComments } from './content-key.ts';
import { listItems } from './list-items.ts';
import type { MergedItem } from './sides.ts';
import type { TextItem } from './text-item.ts';

/**
 * Returns whether a result preserves the content of all versions, by counting every comment, and every value
 * with its keyword. The result must contain everything that a side added or that no side removed. Without
 * conflicts, nothing that a side removed may come back, and nothing may occur more often than in the base plus
 * the additions. Additions and removals of one side are counted separately, since an added touchpoint does not
 * make up for a removed touchpoint.
 *
 * @param results the trees of the result; with conflicts, one tree with all conflicts resolved for ours, and
 * one for theirs
 */
export function preservesContent(
  { all, root }: Combined,
  results: readonly TextItem[],
  hasConflicts: boolean,
): boolean {
  const inBase = new Map<string, number>();
  const changes = {
    ours: { added: new Map<string, number>(), removed: new Map<string, number>() },
    theirs: { added: new Map<string, number>(), removed: new Map<string, number>() },
  };
  for (const item of all) {
    if (item === root) continue;
    for (const fact of listFacts(item.base)) count(inBase, fact);
    for (const side of ['ours', 'theirs'] as const) countChanges(item, side);
  }
  const after = results.map((tree) => {
    const counts = new Map<string, number>();
    for (const item of listItems(tree)) for (const fact of listFacts(item)) count(counts, fact);
    return counts;
  });
  const facts = new Set(
    [inBase, changes.ours.added, changes.theirs.added, ...after].flatMap((counts) => [...counts.keys()]),
  );
  return [...facts].every((fact) => {
    const getNumber = (counts: ReadonlyMap<string, number>) => counts.get(fact) ?? 0;
    const [ours, theirs] = [changes.ours, changes.theirs].map(({ added, removed }) => ({
      added: getNumber(added),
      removed: getNumber(removed),
    }));
    if (ours === undefined || theirs === undefined) return false;
    const before = getNumber(inBase);
    const numbers = after.map(getNumber);
    // Both sides may have added the same content, or removed the same content.
    const least = before - ours.removed - theirs.removed + Math.max(ours.added, theirs.added);
    const most = before - Math.max(ours.removed, theirs.removed) + ours.added + theirs.added;
    return findLargest(numbers) >= least && (hasConflicts || findLargest(numbers) <= most);
  });

  function countChanges(item: MergedItem, side: 'ours' | 'theirs'): void {
    const difference = new Map<string, number>();
    for (const fact of listFacts(item[side])) count(difference, fact);
    for (const fact of listFacts(item.base)) count(difference, fact, -1);
    const { added, removed } = changes[side];
    for (const [fact, number] of difference) {
      if (number > 0) count(added, fact, number);
      else if (number < 0) count(removed, fact, -number);
    }
  }
}

function count(counts: Map<string, number>, fact: string, by = 1): void {
  counts.set(fact, (counts.get(fact) ?? 0) + by);
}

/** Lists a statement's own values and comments, without its body. */
function listFacts(item: TextItem | undefined): readonly string[] {
  if (item === undefined) return [];
  const { kind, keyword, parts, head } = item;
  if (kind === 'comment') return [createCommentKey(head)];
  return [
    ...listOwnComments(item),
    ...(kind === 'statement' ? [keyword] : []),
    ...parts.flatMap((part) =>
      part.token === 'comma' ? [] : [`${keyword} ${part.role} ${createPartKey(part)}`],
    ),
  ];
}
