/**
 * Runs before each file of tests. Property tests try the same inputs each time, so that a change is held to what it
 * did, not to luck: one failure of chance in a hundred runs would stop somebody whose change has nothing to do with it.
 * New luck is for whoever looks for mistakes: `JOURNEY_SEED=new npm test`. A test that fails tells its seed, and
 * `JOURNEY_SEED=NUMBER` tries that again.
 */
import * as fc from 'fast-check';

const wanted = process.env['JOURNEY_SEED'] ?? '20261122';
if (wanted !== 'new') {
  const seed = Number(wanted);
  if (!Number.isInteger(seed)) throw new Error(`JOURNEY_SEED is a whole number or "new", not "${wanted}".`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
