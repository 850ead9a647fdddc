import type { MergeTexts } from '@journey-maps/core';
import { parse, statementsIn } from '../../src/index.ts';

/**
 * What a merge lost: comments, statements and values that a side has and the other one did not take out, and that are
 * nowhere in the result. It counts, and knows nothing of how a merge is made.
 *
 * @param results the result; where it has conflicts, with each decided for ours, and for theirs
 */
export function lostIn({ base, ours, theirs }: MergeTexts, results: readonly string[]): readonly string[] {
  const [before, here, there] = [base, ours, theirs].map(factsIn);
  const after = results.map(factsIn);
  const all = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])]);
  return [...all].filter((fact) => {
    const [was, one, other] = [before, here, there].map((facts) => facts?.get(fact) ?? 0);
    return wanted(was ?? 0, one ?? 0, other ?? 0) > Math.max(...after.map((facts) => facts.get(fact) ?? 0));
  });
}

/** How often something must be there at least, by how often each version has it. */
function wanted(was: number, ours: number, theirs: number): number {
  // Both may have added the same.
  if (ours >= was && theirs >= was) return Math.max(ours, theirs);
  return Math.max(0, ours + theirs - was);
}

/** Every comment, and every value with the keyword it stands behind, by how often it is there. */
function factsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (fact: string) => counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const addAll = (statements: ReturnType<typeof statementsIn>): void => {
    for (const { keyword, parts, body } of statements) {
      add(keyword);
      for (const { role, token, image } of parts) {
        if (token !== 'comma') add(`${keyword} ${role} ${image.replace(/^\+/u, '').replace(/\s+/gu, ' ')}`);
      }
      if (body !== undefined) addAll(body.statements);
    }
  };
  addAll(statementsIn(text));
  for (const comment of parse(text, 'file:///a.journey').comments) {
    add(text.slice(comment.start, comment.end).replace(/\s+/gu, ' '));
  }
  return counts;
}
