import { countLeading } from './count-leading.ts';
/** Returns a longest increasing subsequence of distinct numbers. Moving all others is the shortest way to sort them. */
export function findLongestIncreasingSubsequence(numbers: readonly number[]): ReadonlySet<number> {
  // Patience sorting: `ends` has the index of the last number of the best run of each length, and `before`
  // the predecessor of each number in its run.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [i, number] of numbers.entries()) {
    const length = countLeading(ends, (end) => (numbers[end] ?? 0) < number);
    before[i] = ends[length - 1] ?? -1;
    ends[length] = i;
  }
  const stays = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) stays.add(numbers[i] ?? 0);
  return stays;
}
