import { largest, type MetricFigures, smallest } from '@journey-maps/core';

/** The places of a metric's figures on its track, in pixels from the left end. */
export interface PlannedBullet {
  readonly baseline?: number;
  readonly value?: number;
  readonly target?: number;
  /** The figures from left to right, each with the sign before it. */
  readonly order: readonly BulletPart[];
}

export interface BulletPart {
  readonly name: FigureName;
  /** An arrow leads from the other figures to the target. */
  readonly before: '' | ' · ' | ' → ' | ' ← ';
}

type FigureName = 'baseline' | 'value' | 'target';

const names: readonly FigureName[] = ['baseline', 'value', 'target'];

/** How much longer than its largest figure an axis is. */
const reach = 1.12;

/** Smaller percents would lie on each other at the left end of an axis to a hundred. */
const leastPercent = 20;

/**
 * Places the figures of a metric on an axis from nought; one of percents ends at a hundred, where they are parts of it. A
 * metric of which less is better reads from right to left.
 */
export function planBullet(figures: MetricFigures, width: number): PlannedBullet {
  const given = names.flatMap((name) => {
    const number = figures[name];
    return number === undefined ? [] : [{ name, number }];
  });
  const numbers = given.map(({ number }) => number);
  const most = largest(numbers, 0);
  const isPart = figures.percent === true && numbers.every((one) => one >= 0 && one <= 100);
  const isWhole = isPart && most >= leastPercent;
  const low = smallest(numbers, 0) * reach;
  const high = isWhole ? 100 : most * reach;
  const length = high - low;
  const place = (number: number) => Math.round((length > 0 ? (number - low) / length : 0) * width * 10) / 10;
  const sorted = given.toSorted(
    (a, b) => a.number - b.number || names.indexOf(a.name) - names.indexOf(b.name),
  );
  return {
    ...Object.fromEntries(given.map(({ name, number }) => [name, place(number)])),
    order: sorted.map(({ name }, i) => ({
      name,
      before: signBetween(sorted[i - 1]?.name, name, sorted.length, i),
    })),
  };
}

function signBetween(
  before: FigureName | undefined,
  name: FigureName,
  count: number,
  index: number,
): BulletPart['before'] {
  if (before === undefined) return '';
  if (name === 'target' && index === count - 1) return ' → ';
  return before === 'target' && index === 1 ? ' ← ' : ' · ';
}
