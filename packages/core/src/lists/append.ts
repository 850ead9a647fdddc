/**
 * Adds items to the end of a list. `push(...items)` hands each item over as an argument: from some hundred thousand on, no
 * stack has room for them.
 */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
