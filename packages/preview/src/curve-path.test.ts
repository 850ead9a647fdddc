import { expect, it } from 'vitest';
import { curvePath } from './curve-path.ts';

it('runs level through its points', () => {
  const path = curvePath([
    { x: 0, y: 300 },
    { x: 100, y: 420 },
  ]);
  expect(path).toBe('M0,300C50,300 50,420 100,420');
});

it('is nothing without two points', () => {
  expect(curvePath([])).toBe('');
  expect(curvePath([{ x: 1, y: 1 }])).toBe('');
});
