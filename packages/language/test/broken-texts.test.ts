import { expect, test } from 'vitest';
import { brokenTexts, costOf } from '../bench/broken-texts/measure.ts';

// A fixed sample of what `npm run bench:parsing` measures: about 2,000 texts.
test('a broken place costs the rest of the map next to nothing', () => {
  const costs = [...brokenTexts('indented', 27)].map(costOf);

  expect(costs.length).toBeGreaterThan(1500);
  const lost = costs.reduce((total, cost) => total + cost.lost, 0);
  expect(lost / costs.length).toBeLessThanOrEqual(0.1);
  // About five seconds, on a machine that has nothing else to do.
}, 180_000);

test('the measure notices what is lost', () => {
  const [first] = brokenTexts('indented');
  if (!first) throw new Error('There are no examples.');
  const { untouched, lost } = costOf({ ...first, text: '', change: { ...first.change, from: 0, to: 0 } });
  expect(lost).toBe(untouched);
  expect(lost).toBeGreaterThan(50);
});
