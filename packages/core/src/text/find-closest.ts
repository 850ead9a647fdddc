/**
 * Returns the candidates that the writer of a name most likely meant, the likeliest first. There are at most
 * three, and none is further away than a third of the name's letters (two letters in a short name).
 *
 * The distance is the restricted Damerau-Levenshtein distance: letters added, dropped, changed, or swapped
 * with their neighbour. It is implemented here since `core` has no dependencies. Long names are compared only
 * where they differ, since the time grows with the product of both lengths.
 */
export function findClosest(name: string, candidates: Iterable<string>): readonly string[] {
  return rateCandidates(name, candidates)
    .slice(0, 3)
    .map((rated) => rated.candidate);
}

/** Returns the candidate that was most likely meant; `undefined` if no candidate is near, or two are equally near. */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  const [first, second] = rateCandidates(name, candidates);
  return first && first.distance !== second?.distance ? first.candidate : undefined;
}

function rateCandidates(
  name: string,
  candidates: Iterable<string>,
): { candidate: string; distance: number }[] {
  const limit = Math.max(name.length < 3 ? 1 : 2, Math.floor(name.length / 3));
  const lower = name.toLowerCase();
  return [...new Set(candidates)]
    .filter((candidate) => Math.abs(candidate.length - name.length) <= limit)
    .map((candidate) => ({ candidate, distance: measureDistance(lower, candidate.toLowerCase()) }))
    .filter(
      (rated) => rated.distance <= limit && rated.distance < Math.min(rated.candidate.length, name.length),
    )
    .sort((a, b) => a.distance - b.distance);
}

/** The longest part, in characters, that is compared: names that differ in a longer part are not near each other. */
const longestCompared = 100;

function measureDistance(a: string, b: string): number {
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
