import { itemsIn } from './items-in.ts';
import { ownComments, saidByComment, saidByPart } from './said-by.ts';
import type { TextItem } from './text-item.ts';

/**
 * Whether all that a side says and the other one did not take out is somewhere in the result: every comment, and every
 * value with the keyword it stands behind. It counts, and knows nothing of how the result was made.
 *
 * @param results the result; where there are conflicts, with all of them decided for ours, and for theirs
 */
export function losesNothing(
  versions: Readonly<Record<'base' | 'ours' | 'theirs', TextItem>>,
  results: readonly TextItem[],
): boolean {
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(factsIn);
  const after = results.map(factsIn);
  return [...new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])].every((fact) => {
    const [was = 0, one = 0, other = 0] = [base, ours, theirs].map((facts) => facts?.get(fact) ?? 0);
    const most = Math.max(...after.map((facts) => facts.get(fact) ?? 0));
    // What both added may be the same.
    return most >= (one >= was && other >= was ? Math.max(one, other) : one + other - was);
  });
}

function factsIn(tree: TextItem): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (fact: string) => counts.set(fact, (counts.get(fact) ?? 0) + 1);
  for (const item of itemsIn(tree)) {
    for (const comment of ownComments(item)) add(comment);
    if (item.kind === 'comment') add(saidByComment(item.head));
    if (item.kind === 'statement') add(item.keyword);
    for (const part of item.parts) {
      if (part.token !== 'comma') add(`${item.keyword} ${part.role} ${saidByPart(part)}`);
    }
  }
  return counts;
}
