import type { MergeTexts } from '@journey-maps/core/versions';
import { parse, statementsIn } from '../../src/index.ts';
import { decided, type MarkedConflict, segmentsOf } from './decided.ts';

/**
 * Lists the losses of a merge: comments, statements and values of one side that the other side did not remove,
 * and that no resolution of the conflicts keeps. It counts them, independently of the merge algorithm.
 *
 * @param merged the result in the conflict style `diff3`: without the base, two additions
 *   look like one changed statement
 */
export function lostIn({ base, ours, theirs }: MergeTexts, merged: string): readonly string[] {
  const [before, here, there] = [base, ours, theirs].map(factsIn);
  const most = mostIn(merged);
  const all = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])]);
  return [...all].filter((fact) => {
    const [was, one, other] = [before, here, there].map((facts) => facts?.get(fact) ?? 0);
    return wanted(was ?? 0, one ?? 0, other ?? 0) > (most.get(fact) ?? 0);
  });
}

/**
 * Counts each fact in the resolution that has the most of it. Each conflict is resolved for one side, or with
 * the additions of both, since a reviewer can keep both.
 */
function mostIn(merged: string): ReadonlyMap<string, number> {
  const segments = segmentsOf(merged);
  /** Returns the text with all conflicts resolved for ours, except one. */
  const withSide = (conflict: MarkedConflict, side: keyof MarkedConflict) =>
    segments
      .map((each) => (typeof each === 'string' ? each : each[each === conflict ? side : 'ours']))
      .join('');
  const ours = factsIn(decided(merged, 'ours'));
  const most = new Map(ours);
  for (const conflict of segments) {
    if (typeof conflict === 'string') continue;
    const [base, theirs] = [factsIn(withSide(conflict, 'base')), factsIn(withSide(conflict, 'theirs'))];
    for (const fact of new Set([...ours.keys(), ...theirs.keys()])) {
      const [was, one, other] = [base, ours, theirs].map((facts) => facts.get(fact) ?? 0);
      const best = Math.max(one ?? 0, other ?? 0, (one ?? 0) + (other ?? 0) - (was ?? 0));
      most.set(fact, (most.get(fact) ?? 0) + best - (one ?? 0));
    }
  }
  return most;
}

/** Returns the minimum count of a fact, given its counts in the three versions. */
function wanted(was: number, ours: number, theirs: number): number {
  // Both sides may have added the same fact.
  if (ours >= was && theirs >= was) return Math.max(ours, theirs);
  return Math.max(0, ours + theirs - was);
}

/** Counts all comments, all values with their keywords, and all keywords without a value. */
export function factsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (fact: string) => counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const addAll = (statements: ReturnType<typeof statementsIn>): void => {
    for (const { keyword, parts, body } of statements) {
      // The values identify a statement. If keywords counted, one statement could make up for the loss of
      // another: one side removes one of the kind and both add one, which looks like two additions of one side.
      if (parts.length === 0) add(keyword);
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
