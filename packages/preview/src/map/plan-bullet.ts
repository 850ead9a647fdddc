import { findLargest, findSmallest } from '@journey-maps/core/text';
import type { MetricFigures } from '@journey-maps/core/views';

/** The positions of a metric's figures on its track, in pixels from the left end. */
export interface PlannedBullet {
  readonly baseline?: number;
  readonly value?: number;
  readonly target?: number;
  /** The figures from left to right, each with the separator before it. */
  readonly order: readonly BulletPart[];
}

export interface BulletPart {
  readonly name: FigureName;
  /** An arrow points from the other figures to the target. */
  readonly before: '' | ' · ' | ' → ' | ' ← ';
}

type FigureName = 'baseline' | 'value' | 'target';

const names: readonly FigureName[] = ['baseline', 'value', 'target'];

/** The length of an axis relative to its largest figure. */
const reach = 1.12;

/** Smaller percentages would overlap at the left end of an axis to 100. */
const leastPercent = 20;

/**
 * Places the figures of a metric on an axis from 0. For percentages of a whole the axis ends at 100. A metric
 * with a target below its other figures reads from right to left.
 */
export function planBullet(figures: MetricFigures, width: number): PlannedBullet {
  const given = names.flatMap((name) => {
    const number = figures[name];
    return number === undefined ? [] : [{ name, number }];
  });
  const numbers = given.map(({ number }) => number);
  const most = findLargest(numbers, 0);
  const isPart = figures.percent === true && numbers.every((number) => number >= 0 && number <= 100);
  const isWhole = isPart && most >= leastPercent;
  const low = findSmallest(numbers, 0) * reach;
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
      before: chooseSign(sorted[i - 1]?.name, name, sorted.length, i),
    })),
  };
}

function chooseSign(
  before: FigureName | undefined,
  name: FigureName,
  count: number,
  index: number,
): BulletPart['before'] {
  if (before === undefined) return '';
  if (name === 'target' && index === count - 1) return ' → ';
  return before === 'target' && index === 1 ? ' ← ' : ' · ';
}
