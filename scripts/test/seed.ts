/**
 * Runs before each test file. Property tests use the same inputs each time: a rare random failure would block
 * changes that have nothing to do with it.
 *
 * `JOURNEY_SEED=new npm test` tries new inputs, to look for bugs. A failing test reports its seed, and
 * `JOURNEY_SEED=NUMBER` tries that again.
 */
import * as fc from 'fast-check';

const seedText = process.env['JOURNEY_SEED'] ?? '20261122';
if (seedText !== 'new') {
  const seed = Number(seedText);
  if (!Number.isInteger(seed))
    throw new Error(`JOURNEY_SEED must be a whole number or "new", not "${seedText}".`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
