import type { MetricFigures } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { planBullet } from './plan-bullet.ts';

const order = (figures: MetricFigures) =>
  planBullet(figures, 100)
    .order.map(({ name, before }) => before + name)
    .join('');

it('The figures of a metric lie on an axis from nought that is a little longer than the largest of them', () => {
  expect(planBullet({ baseline: 18, value: 21, target: 30 }, 112)).toMatchObject({
    baseline: 60,
    value: 70,
    target: 100,
  });
});

it('Percents lie on an axis to a hundred, but for those that are no part of it', () => {
  expect(planBullet({ baseline: 61, target: 75, percent: true }, 100)).toMatchObject({
    baseline: 61,
    target: 75,
  });
  expect(planBullet({ baseline: 0, target: 200, percent: true }, 112)).toMatchObject({
    baseline: 0,
    target: 100,
  });
});

it('Percents of a few only have an axis of their own', () => {
  expect(planBullet({ baseline: 2.5, target: 5, percent: true }, 112)).toMatchObject({
    baseline: 50,
    target: 100,
  });
});

it('Numbers below nought have room at the left', () => {
  const { baseline, target } = planBullet({ baseline: -10, target: 10 }, 112);
  expect([baseline, target]).toEqual([6, 106]);
});

it.each([
  [{ baseline: 18, value: 21, target: 30 }, 'baseline · value → target'],
  [{ baseline: 94, target: 30 }, 'target ← baseline'],
  [{ baseline: 94, value: 60, target: 30 }, 'target ← value · baseline'],
  [{ baseline: 10, value: 40, target: 30 }, 'baseline · target · value'],
  [{ value: 5 }, 'value'],
  [{ baseline: 7, value: 7, target: 7 }, 'baseline · value → target'],
])('The figures %j are named in the order of their axis', (figures, text) => {
  expect(order(figures)).toBe(text);
});

it('Figures that are all nought have a place', () => {
  expect(planBullet({ baseline: 0, target: 0 }, 100)).toMatchObject({ baseline: 0, target: 0 });
});
