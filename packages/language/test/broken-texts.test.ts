import { expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { brokenTexts, getCost } from '../bench/broken-texts/measure.ts';

// A fixed sample of about 2,000 of the texts that `npm run bench -- broken-texts` measures, or of 200 in `npm test`.
test('a broken place costs the rest of the map next to nothing', () => {
  const costs = [...brokenTexts('indented', Math.floor(27 * (2000 / runs(2000))))].map(getCost);

  expect(costs.length).toBeGreaterThan(runs(1500));
  const lost = costs.reduce((total, cost) => total + cost.lost, 0);
  expect(lost / costs.length).toBeLessThanOrEqual(0.1);
  // It takes about five seconds on an idle machine.
}, 180_000);

test('the measure notices what is lost', () => {
  const [first] = brokenTexts('indented');
  if (!first) throw new Error('There are no examples.');
  const { untouched, lost } = getCost({ ...first, text: '', change: { ...first.change, from: 0, to: 0 } });
  expect(lost).toBe(untouched);
  expect(lost).toBeGreaterThan(50);
});
