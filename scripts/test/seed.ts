/**
 * Runs before each test file. Property tests use the same inputs each time: a rare random failure would block
 * changes that have nothing to do with it.
 *
 * `JOURNEY_SEED=new npm test` tries new inputs, to look for bugs. A failing test reports its seed, and
 * `JOURNEY_SEED=NUMBER` tries that again.
 */
import * as fc from 'fast-check';

const wanted = process.env['JOURNEY_SEED'] ?? '20261122';
if (wanted !== 'new') {
  const seed = Number(wanted);
  if (!Number.isInteger(seed))
    throw new Error(`JOURNEY_SEED must be a whole number or "new", not "${wanted}".`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
