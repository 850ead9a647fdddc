/**
 * How often a test of chance tries its luck: as often as is asked of it in CI and in `npm run verify`, a tenth of that
 * in `npm test`, so that nobody waits for it who changes a line.
 */
export function runs(all: number): number {
  return process.env['CI'] === undefined ? Math.ceil(all / 10) : all;
}
