import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCurvePath, listPointsOnCurve } from './curve-path.ts';

it('A curve begins and ends level', () => {
  const path = createCurvePath([
    { x: 0, y: 300 },
    { x: 90, y: 420 },
  ]);
  expect(path).toBe('M0,300C30,300 60,420 90,420');
});

it('A curve goes through a point on its way without a level stretch', () => {
  const path = createCurvePath([
    { x: 0, y: 0 },
    { x: 30, y: 30 },
    { x: 60, y: 60 },
  ]);
  expect(path).toBe('M0,0C10,0 20,20 30,30C40,40 50,60 60,60');
});

it('A curve never rises above or falls below the two points that it runs between', () => {
  const heights = fc.array(fc.integer({ min: 0, max: 160 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(heights, (ys) => {
      const points = ys.map((y, i) => ({ x: i * 100, y }));
      for (const { x, y } of listPointsOnCurve(points, 5)) {
        const [from = 0, to = from] = ys.slice(Math.floor(x / 100 + 1e-9));
        expect(y).toBeGreaterThanOrEqual(Math.min(from, to) - 0.1);
        expect(y).toBeLessThanOrEqual(Math.max(from, to) + 0.1);
      }
    }),
  );
});

it('Without two points there is no curve', () => {
  expect(createCurvePath([])).toBe('');
  expect(createCurvePath([{ x: 1, y: 1 }])).toBe('');
  expect(listPointsOnCurve([{ x: 1, y: 1 }], 4)).toEqual([]);
});
