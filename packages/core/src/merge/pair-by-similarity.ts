/** How things of one list are compared with those of another one. */
export interface Comparison<T> {
  /** 0 … 1 */
  similarity(one: T, other: T): number;
  /** Words that both of a pair have, as a rule. */
  words(item: T): Iterable<string>;
  /** The least similarity of a pair. */
  readonly enough: number;
}

/** Up to here, all are compared with all. */
const fewPairs = 400;
/** A word that more things have tells nothing about which one is meant. */
const mostWithWord = 20;
const mostCandidates = 12;

/**
 * Pairs the things of two lists, the most similar first. In contrast to the comparison of two versions, the best pair
 * need not be clearly better than any other one: a merge shows both of a pair, so a wrong pair misleads no reader.
 */
export function pairBySimilarity<T>(
  ours: readonly T[],
  theirs: readonly T[],
  { similarity, words, enough }: Comparison<T>,
): readonly (readonly [T, T])[] {
  const candidatesFor = ours.length * theirs.length <= fewPairs ? () => theirs : candidates(theirs, words);
  const scored = ours.flatMap((one) =>
    candidatesFor(one).flatMap((other) => {
      const score = similarity(one, other);
      return score >= enough ? [{ one, other, score }] : [];
    }),
  );
  scored.sort((a, b) => b.score - a.score);
  const taken = new Set<T>();
  return scored.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other] as const];
  });
}

function candidates<T>(list: readonly T[], words: Comparison<T>['words']): (item: T) => readonly T[] {
  const index = new Map<string, T[]>();
  for (const item of list) {
    for (const word of new Set(words(item))) {
      const having = index.get(word);
      if (having === undefined) index.set(word, [item]);
      else having.push(item);
    }
  }
  return (item) => {
    const shared = new Map<T, number>();
    for (const word of new Set(words(item))) {
      const having = index.get(word) ?? [];
      if (having.length > mostWithWord) continue;
      for (const one of having) shared.set(one, (shared.get(one) ?? 0) + 1 / having.length);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostCandidates)
      .map(([one]) => one);
  };
}
