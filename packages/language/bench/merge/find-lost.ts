import type { MergeTexts } from '@journey-maps/core/versions';
import { parse, parseTopStatements } from '../../src/index.ts';
import { decided, listSegments, type MarkedConflict } from './decided.ts';

/**
 * Lists the losses of a merge: comments, statements and values of one side that the other side did not remove,
 * and that no resolution of the conflicts keeps. It counts them, independently of the merge algorithm.
 *
 * @param merged the result in the conflict style `diff3`: without the base, two additions
 *   look like one changed statement
 */
export function findLost({ base, ours, theirs }: MergeTexts, merged: string): readonly string[] {
  const [before, here, counts] = [base, ours, theirs].map(listFactsIn);
  const most = countMost(merged);
  const all = new Set([...(here?.keys() ?? []), ...(counts?.keys() ?? [])]);
  return [...all].filter((fact) => {
    const [was, count, other] = [before, here, counts].map((facts) => facts?.get(fact) ?? 0);
    return mergedCount(was ?? 0, count ?? 0, other ?? 0) > (most.get(fact) ?? 0);
  });
}

/**
 * Counts each fact in the resolution that has the most of it. Each conflict is resolved for one side, or with
 * the additions of both, since a reviewer can keep both.
 */
function countMost(merged: string): ReadonlyMap<string, number> {
  const segments = listSegments(merged);
  /** Returns the text with all conflicts resolved for ours, except one. */
  const withSide = (conflict: MarkedConflict, side: keyof MarkedConflict) =>
    segments
      .map((each) => (typeof each === 'string' ? each : each[each === conflict ? side : 'ours']))
      .join('');
  const ours = listFactsIn(decided(merged, 'ours'));
  const most = new Map(ours);
  for (const conflict of segments) {
    if (typeof conflict === 'string') continue;
    const [base, theirs] = [
      listFactsIn(withSide(conflict, 'base')),
      listFactsIn(withSide(conflict, 'theirs')),
    ];
    for (const fact of new Set([...ours.keys(), ...theirs.keys()])) {
      const [was, count, other] = [base, ours, theirs].map((facts) => facts.get(fact) ?? 0);
      const best = Math.max(count ?? 0, other ?? 0, (count ?? 0) + (other ?? 0) - (was ?? 0));
      most.set(fact, (most.get(fact) ?? 0) + best - (count ?? 0));
    }
  }
  return most;
}

/** Returns the minimum count of a fact, given its counts in the three versions. */
function mergedCount(was: number, ours: number, theirs: number): number {
  // Both sides may have added the same fact.
  if (ours >= was && theirs >= was) return Math.max(ours, theirs);
  return Math.max(0, ours + theirs - was);
}

/** Counts all comments, all values with their keywords, and all keywords without a value. */
export function listFactsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (fact: string) => counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const addAll = (statements: ReturnType<typeof parseTopStatements>): void => {
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
  addAll(parseTopStatements(text));
  for (const comment of parse(text, 'file:///a.journey').comments) {
    add(text.slice(comment.start, comment.end).replace(/\s+/gu, ' '));
  }
  return counts;
}
