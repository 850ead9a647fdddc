import * as fc from 'fast-check';

/** Returns a seed for random generators other than fast-check's. It changes only with `JOURNEY_SEED`. */
export function randomSeed(): number {
  return fc.sample(fc.integer({ min: 1, max: 1_000_000 }), 1)[0] ?? 1;
}
