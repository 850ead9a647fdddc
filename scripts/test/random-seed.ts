import * as fc from 'fast-check';

/** Returns a seed for generators that are not those of fast-check: another one only with `JOURNEY_SEED`. */
export function randomSeed(): number {
  return fc.sample(fc.integer({ min: 1, max: 1_000_000 }), 1)[0] ?? 1;
}
