/** A comparison of the items of two lists. */
export interface Comparison<T> {
  /** From 0 to 1. */
  similarity(item: T, other: T): number;
  /** Words that the two items of a pair usually share. */
  words(item: T): Iterable<string>;
  /** The minimum similarity of a pair. */
  readonly enough: number;
}

/** The maximum number of pairs for comparing all with all. */
const fewPairs = 400;
/** The maximum number of items with one word. A more frequent word does not help to find a partner. */
const mostWithWord = 20;
const mostCandidates = 12;

/**
 * Pairs the items of two lists, the most similar first. Unlike in the comparison of two versions, the best
 * pair need not be clearly better than other pairs. A merge shows both items of a pair, so a wrong pair
 * misleads no reader.
 */
export function pairBySimilarity<T>(
  ours: readonly T[],
  theirs: readonly T[],
  { similarity, words, enough }: Comparison<T>,
): readonly (readonly [T, T])[] {
  const candidatesFor =
    ours.length * theirs.length <= fewPairs ? () => theirs : createCandidateSearch(theirs, words);
  const scored = ours.flatMap((item) =>
    candidatesFor(item).flatMap((other) => {
      const score = similarity(item, other);
      return score >= enough ? [{ one: item, other, score }] : [];
    }),
  );
  scored.sort((a, b) => b.score - a.score);
  const taken = new Set<T>();
  return scored.flatMap(({ one: item, other }) => {
    if (taken.has(item) || taken.has(other)) return [];
    taken.add(item).add(other);
    return [[item, other] as const];
  });
}

function createCandidateSearch<T>(
  list: readonly T[],
  words: Comparison<T>['words'],
): (item: T) => readonly T[] {
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
      for (const bearer of having) shared.set(bearer, (shared.get(bearer) ?? 0) + 1 / having.length);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostCandidates)
      .map(([bearer]) => bearer);
  };
}
