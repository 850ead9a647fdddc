/** Returns the smallest of some numbers and of `start`; unlike `Math.min(...numbers)` also where they are many. */
export function smallest(numbers: Iterable<number>, start = Infinity): number {
  let least = start;
  for (const number of numbers) if (number < least) least = number;
  return least;
}

/** Returns the largest of some numbers and of `start`; unlike `Math.max(...numbers)` also where they are many. */
export function largest(numbers: Iterable<number>, start = -Infinity): number {
  let most = start;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
