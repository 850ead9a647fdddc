import { expect, it } from 'vitest';
import { clampZoom, convertWheelToSteps, zoomBy } from './zoom-levels.ts';

it('comes back where it was', () => expect(zoomBy(zoomBy(1, 3), -3)).toBeCloseTo(1, 2));

it.each([
  [100, 5],
  [0, 0.1],
  [Number.NaN, 1],
])('shows a zoom of %d as %d', (zoom, shown) => expect(clampZoom(zoom)).toBe(shown));

it('takes a notch of a wheel for one step', () => {
  expect([-100, -300, 5].map(convertWheelToSteps)).toEqual([1, 1, -0.05]);
});
