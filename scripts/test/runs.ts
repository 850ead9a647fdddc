/**
 * How often a test of chance tries its luck: as often as is asked of it in CI and in `npm run verify`, a tenth of that
 * in `npm test`, so that nobody waits for it who changes a line.
 */
export function runs(all: number): number {
  return process.env['CI'] === undefined ? Math.ceil(all / 10) : all;
}

/** All of them in CI and in `npm run verify`; in `npm test` so many, from the beginning to the end of the list. */
export function some<T>(all: readonly T[], many: number): readonly T[] {
  if (process.env['CI'] !== undefined || all.length <= many) return all;
  return Array.from({ length: many }, (_, i) => all[Math.floor((i * all.length) / many)]).filter(
    (one) => one !== undefined,
  );
}
