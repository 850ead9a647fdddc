export interface MergeOptions<T> {
  /** Returns the key that pairs old and new parts; unique in each list. */
  key(part: T, side: 'old' | 'new'): string;
  /** Returns how similar an old and a new part in the same place are. Only comparisons matter, not the value itself. */
  similarity(old: T, now: T): number;
  both(old: T, now: T): T;
  /** Returns the part to show for one that is missing now; `undefined` for nothing. */
  missing(old: T): T | undefined;
}

/**
 * Merges two versions of a list: the new one in its order, with each missing part after its former
 * predecessor. Unmatched old and new parts after the same part count as one part that was renamed.
 */
export function mergeInPlace<T>(before: readonly T[], after: readonly T[], options: MergeOptions<T>): T[] {
  const counterparts = matchParts(before, after, options);
  const olds = new Map([...counterparts].map(([old, now]) => [now, old]));
  // The missing parts, by the new part before them; `undefined` is the beginning of the list.
  const mergedByPart = new Map<T | undefined, T[]>();
  let previous: T | undefined;
  for (const old of before) {
    const now = counterparts.get(old);
    if (now !== undefined) previous = now;
    else {
      const shown = options.missing(old);
      if (shown !== undefined) mergedByPart.set(previous, [...(mergedByPart.get(previous) ?? []), shown]);
    }
  }
  const merged = after.flatMap((now) => {
    const old = olds.get(now);
    return [old === undefined ? now : options.both(old, now), ...(mergedByPart.get(now) ?? [])];
  });
  return [...(mergedByPart.get(undefined) ?? []), ...merged];
}

function matchParts<T>(before: readonly T[], after: readonly T[], options: MergeOptions<T>): Map<T, T> {
  const byKey = new Map(after.map((now) => [options.key(now, 'new'), now]));
  const counterparts = new Map<T, T>();
  for (const old of before) {
    const now = byKey.get(options.key(old, 'old'));
    if (now !== undefined) counterparts.set(old, now);
  }
  const newGaps = groupUnmatched(after, new Set(counterparts.values()), (now) => now);
  const oldGaps = groupUnmatched(before, new Set(counterparts.keys()), (old) => counterparts.get(old));
  for (const [place, olds] of oldGaps) {
    for (const [old, now] of pairUp(olds, newGaps.get(place) ?? [], options)) counterparts.set(old, now);
  }
  return counterparts;
}

/** Groups unmatched parts by the (new) part before them. */
function groupUnmatched<T>(parts: readonly T[], matched: ReadonlySet<T>, asNew: (part: T) => T | undefined) {
  const groups = new Map<T | undefined, T[]>();
  let previous: T | undefined;
  for (const part of parts) {
    if (matched.has(part)) previous = asNew(part);
    else groups.set(previous, [...(groups.get(previous) ?? []), part]);
  }
  return groups;
}

/** Pairs as many parts as possible: in order if there are as many old as new ones, else the most similar first. */
function pairUp<T>(olds: readonly T[], news: readonly T[], options: MergeOptions<T>): (readonly [T, T])[] {
  const candidates = olds.flatMap((old, i) =>
    news.flatMap((now, j) =>
      olds.length === news.length && i !== j ? [] : [{ old, now, similarity: options.similarity(old, now) }],
    ),
  );
  candidates.sort((a, b) => b.similarity - a.similarity);
  const taken = new Set<T>();
  return candidates.flatMap(({ old, now }) => {
    if (taken.has(old) || taken.has(now)) return [];
    taken.add(old).add(now);
    return [[old, now] as const];
  });
}
