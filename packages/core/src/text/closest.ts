/**
 * The names that someone who typed a name most likely meant, the likeliest first: at most three, none further away
 * than a third of its letters (two where it is short).
 *
 * The distance is Damerau and Levenshtein's, in its restricted form: letters added, dropped, changed, or swapped with
 * their neighbour. It is written out here since `core` depends on nothing. Long names are compared only where they
 * differ: the distance takes time in proportion to the product of two lengths.
 */
export function closest(name: string, candidates: Iterable<string>): readonly string[] {
  return rate(name, candidates)
    .slice(0, 3)
    .map((rated) => rated.candidate);
}

/** The one name that was most likely meant; `undefined` where none is near, or two are equally so. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const [first, second] = rate(name, candidates);
  return first && first.distance !== second?.distance ? first.candidate : undefined;
}

function rate(name: string, candidates: Iterable<string>): { candidate: string; distance: number }[] {
  const limit = Math.max(name.length < 3 ? 1 : 2, Math.floor(name.length / 3));
  const lower = name.toLowerCase();
  return [...new Set(candidates)]
    .filter((candidate) => Math.abs(candidate.length - name.length) <= limit)
    .map((candidate) => ({ candidate, distance: distanceWithin(lower, candidate.toLowerCase()) }))
    .filter(
      (rated) => rated.distance <= limit && rated.distance < Math.min(rated.candidate.length, name.length),
    )
    .sort((a, b) => a.distance - b.distance);
}

/** Names that differ in a longer stretch than this are not near each other. */
const longestCompared = 100;

function distanceWithin(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [ownPart, otherPart] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (ownPart.length > longestCompared || otherPart.length > longestCompared) return Infinity;
  return editDistance(ownPart, otherPart);
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
