import { expect, it } from 'vitest';
import { placeReadings } from './draw-sparkline.ts';

it('places readings by their days, the greatest figure at the top', () => {
  const points = placeReadings([
    { day: '2026-03-01', value: 10 },
    { day: '2026-01-01', value: 10 },
    { day: '2026-01-30', value: 30 },
  ]);
  expect(points.map(({ x }) => x)).toEqual([3, 31.5, 61]);
  expect(points.map(({ y }) => y)).toEqual([19, 3, 19]);
});

it('places equal figures in the middle, and leaves out readings without a day', () => {
  expect(placeReadings([{ day: 'soon', value: 1 }])).toEqual([]);
  const points = placeReadings(['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => ({ day, value: 5 })));
  expect(points.map(({ y }) => y)).toEqual([11, 11, 11]);
});
