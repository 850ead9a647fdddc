/**
 * Returns the smallest number among `numbers` and `start`. Unlike `Math.min(...numbers)`, it accepts arrays of
 * any length.
 */
export function findSmallest(numbers: Iterable<number>, start = Infinity): number {
  let least = start;
  for (const number of numbers) if (number < least) least = number;
  return least;
}

/**
 * Returns the largest number among `numbers` and `start`. Unlike `Math.max(...numbers)`, it accepts arrays of
 * any length.
 */
export function findLargest(numbers: Iterable<number>, start = -Infinity): number {
  let most = start;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
