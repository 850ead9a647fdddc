/**
 * Returns the number of runs of a random test: all in CI and in `npm run verify`, a tenth in `npm
 * test`, so that it stays fast.
 */
export function runs(all: number): number {
  return process.env['CI'] === undefined ? Math.ceil(all / 10) : all;
}

/**
 * Returns all elements in CI and in `npm run verify`. In `npm test`, returns a sample of this size,
 * spread over the whole list.
 */
export function some<T>(all: readonly T[], many: number): readonly T[] {
  if (process.env['CI'] !== undefined || all.length <= many) return all;
  return Array.from({ length: many }, (_, i) => all[Math.floor((i * all.length) / many)]).filter(
    (item) => item !== undefined,
  );
}
