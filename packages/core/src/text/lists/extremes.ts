/** Returns the smallest of some numbers and `start`. Unlike `Math.min(...numbers)`, it takes any number of them. */
export function findSmallest(numbers: Iterable<number>, start = Infinity): number {
  let least = start;
  for (const number of numbers) if (number < least) least = number;
  return least;
}

/** Returns the largest of some numbers and `start`. Unlike `Math.max(...numbers)`, it takes any number of them. */
export function findLargest(numbers: Iterable<number>, start = -Infinity): number {
  let most = start;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
