import { limitShare } from './usable-figures.ts';

/** The weights of pains in a priority. */
const severityWeights = { low: 1, medium: 2, high: 4, critical: 8 } as const;

/** A pain or a gain that an opportunity addresses. */
export interface PriorityReason {
  /** The same for the same pain or gain in several opportunities. */
  readonly key: string;
  readonly kind: 'pain' | 'gain';
  readonly severity?: keyof typeof severityWeights | undefined;
  readonly resolved: boolean;
  /** The part of all who set out that gets to its moment, from 0 to 1; absent if it is unknown. */
  readonly reach?: number | undefined;
}

/** An opportunity as the ranking sees it. Done and dropped ones do not belong in the list. */
export interface PriorityInput {
  /** From 1 to 5. */
  readonly value?: number | undefined;
  /** From 1 to 5. */
  readonly effort?: number | undefined;
  readonly reasons: readonly PriorityReason[];
}

/** A fact without which an opportunity has no rank. `reason`: it addresses no open pain and no gain. */
export type MissingPart = 'value' | 'effort' | 'reason' | 'severity';

/** The rank of an opportunity. */
export interface Priority {
  /** From 1. Equal scores share a rank, and the next one is counted on: 1, 1, 3. Absent if a part is missing. */
  readonly rank?: number;
  /** Value × pains ÷ effort, for sorting only: readers see ranks. Absent if a part is missing. */
  readonly score?: number;
  readonly missing: readonly MissingPart[];
  /** The keys of the pains and gains without a severity. */
  readonly unrated: readonly string[];
}

/** The ranks of all opportunities, in the order of the input. */
export interface Priorities {
  readonly priorities: readonly Priority[];
  /** True if the reach of the pains counts. */
  readonly usesReach: boolean;
  /** The keys of the compared pains and gains with unknown reach, if it is known for some others. */
  readonly withoutReach: readonly string[];
}

/**
 * Ranks opportunities by value × pains ÷ effort. Pains are the sum of their weights, resolved ones are left out,
 * and a gain counts 1. The reach multiplies the weights only if it is known for everything compared. Otherwise an
 * opportunity would come first because nobody has counted its customers.
 */
export function rankOpportunities(opportunities: readonly PriorityInput[]): Priorities {
  const parts = opportunities.map((opportunity) => ({ opportunity, ...findMissingParts(opportunity) }));
  const compared = parts.flatMap(({ opportunity, missing }) =>
    missing.length === 0 ? listOpenReasons(opportunity) : [],
  );
  const unknown = compared.filter(({ reach }) => reach === undefined);
  const usesReach = compared.length > 0 && unknown.length === 0;
  const scores = parts.map(({ opportunity, missing }) =>
    missing.length === 0 ? computeScore(opportunity, usesReach) : undefined,
  );
  const ranks = rankScores(scores);
  return {
    priorities: parts.map(({ missing, unrated }, i): Priority => {
      const rank = ranks[i];
      const score = scores[i];
      return { ...(rank !== undefined && { rank }), ...(score !== undefined && { score }), missing, unrated };
    }),
    usesReach,
    withoutReach: unknown.length === compared.length ? [] : [...new Set(unknown.map(({ key }) => key))],
  };
}

/** Returns the indexes of opportunities by rank. Those without a rank come last, in the order of the map. */
export function sortByRank(priorities: readonly Priority[]): readonly number[] {
  const getOrder = (index: number) => priorities[index]?.rank ?? Infinity;
  return priorities.map((_, index) => index).sort((a, b) => compare(getOrder(a), getOrder(b)) || a - b);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function listOpenReasons({ reasons }: PriorityInput): readonly PriorityReason[] {
  return reasons.filter(({ resolved }) => !resolved);
}

function findMissingParts(opportunity: PriorityInput): Pick<Priority, 'missing' | 'unrated'> {
  const open = listOpenReasons(opportunity);
  const unrated = open.filter(({ kind, severity }) => kind === 'pain' && severity === undefined);
  const missing: MissingPart[] = [];
  if (!isRating(opportunity.value)) missing.push('value');
  if (!isRating(opportunity.effort)) missing.push('effort');
  if (open.length === 0) missing.push('reason');
  if (unrated.length > 0) missing.push('severity');
  return { missing, unrated: unrated.map(({ key }) => key) };
}

/** Returns whether a number can be a value or an effort. */
export function isRating(rating: number | undefined): rating is number {
  return rating !== undefined && Number.isInteger(rating) && rating >= 1 && rating <= 5;
}

function computeScore(opportunity: PriorityInput, usesReach: boolean): number {
  const { value = 0, effort = 1 } = opportunity;
  const pains = listOpenReasons(opportunity).reduce((sum, { kind, severity, reach }) => {
    const weight = kind === 'gain' || severity === undefined ? 1 : severityWeights[severity];
    return sum + weight * (usesReach ? limitShare(reach ?? 1) : 1);
  }, 0);
  // One more digit than matters: `2 × 3 ÷ 3` and `1 × 2 ÷ 1` are the same score.
  return Number(((value * pains) / effort).toPrecision(12));
}

function rankScores(scores: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const known = scores.filter((score) => score !== undefined);
  return scores.map((score) =>
    score === undefined ? undefined : 1 + known.filter((other) => other > score).length,
  );
}
