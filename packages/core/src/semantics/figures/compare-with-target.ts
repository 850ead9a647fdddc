import { findSmallest } from '../../text/lists/extremes.ts';
/** A figure of a metric. Percentages and other figures are never compared. */
export interface Figure {
  readonly value: number;
  readonly percent: boolean;
}

/** A dated figure. */
export interface DatedFigure extends Figure {
  /** The day, such as `2026-08-31`: the last one for a month. */
  readonly day: string;
}

/** The better direction of a metric. */
export type Direction = 'more' | 'less';

/** A metric as the comparison with its target sees it. */
export interface TargetInput {
  /** NPS, CSAT and CES: more is better. */
  readonly kind?: string | undefined;
  readonly lessIsBetter: boolean;
  readonly baseline?: Figure | undefined;
  readonly target?: Figure | undefined;
  /** The newest reading, else the figure without a date. */
  readonly now?: Figure | undefined;
  /** In any order. */
  readonly readings: readonly DatedFigure[];
}

/**
 * Returns whether more or less is better: the metric says so, else its baseline (else its oldest reading) and its
 * target show it. Without these, more is better.
 */
export function findDirection({ kind, lessIsBetter, baseline, target, readings }: TargetInput): Direction {
  if (kind !== undefined) return 'more';
  if (lessIsBetter) return 'less';
  const start = baseline ?? sortByDay(readings)[0];
  return start !== undefined &&
    target !== undefined &&
    areComparable(start, target) &&
    target.value < start.value
    ? 'less'
    : 'more';
}

/** Returns whether a figure is at least as good as another one. */
function isAsGood(figure: Figure, other: Figure, direction: Direction): boolean {
  return direction === 'more' ? figure.value >= other.value : figure.value <= other.value;
}

/** Returns whether a metric has reached its target; `undefined` if a figure is missing, or their units differ. */
export function hasReachedTarget(input: TargetInput): boolean | undefined {
  const { now, target } = input;
  if (now === undefined || target === undefined || !areComparable(now, target)) return undefined;
  return isAsGood(now, target, findDirection(input));
}

/** A target with the promises that opportunities make for it. */
export interface PromiseComparison {
  readonly direction: Direction;
  /** The index of the best promise. */
  readonly best?: number;
  /** The part of the way to the target that neither today's figure nor the best promise covers, 0 if none is left. */
  readonly gap?: number;
}

/**
 * Compares the promises for a metric with its target. The best promise of several counts: two opportunities that
 * both promise 70% do not add up to 140%.
 */
export function comparePromises(input: TargetInput, promises: readonly Figure[]): PromiseComparison {
  const { now, target } = input;
  const direction = findDirection(input);
  let best: number | undefined;
  promises.forEach((promise, index) => {
    const reference = target ?? now;
    if (!Number.isFinite(promise.value) || (reference && !areComparable(promise, reference))) return;
    const former = best === undefined ? undefined : promises[best];
    if (former === undefined || (areComparable(promise, former) && !isAsGood(former, promise, direction)))
      best = index;
  });
  const bestPromise = best === undefined ? undefined : promises[best];
  const figures = [now, bestPromise].filter(
    (figure) => figure !== undefined && target !== undefined && areComparable(figure, target),
  );
  const gaps = figures.map((figure) => measureGap(figure, target, direction));
  return {
    direction,
    ...(best !== undefined && { best }),
    ...(gaps.length > 0 && { gap: findSmallest(gaps) }),
  };
}

/** Returns the distance from a figure to the target; 0 if it is reached. Free of the noise of binary fractions. */
function measureGap(figure: Figure | undefined, target: Figure | undefined, direction: Direction): number {
  if (figure === undefined || target === undefined) return 0;
  const distance = direction === 'more' ? target.value - figure.value : figure.value - target.value;
  return Number(Math.max(0, distance).toPrecision(12));
}

/**
 * Returns the last four readings if the three steps between them all lead away from the target; `undefined` if
 * they do not, if there is no target, or if the newest reading reaches it.
 */
export function findWorsening(input: TargetInput): readonly DatedFigure[] | undefined {
  const { target } = input;
  if (target === undefined) return undefined;
  const last = sortByDay(input.readings).slice(-4);
  if (last.length < 4 || last.some((reading) => !areComparable(reading, target))) return undefined;
  const direction = findDirection(input);
  const newest = last.at(-1);
  if (newest === undefined || isAsGood(newest, target, direction)) return undefined;
  const worsens = last.every((reading, i) => {
    const former = last[i - 1];
    return former === undefined || !isAsGood(reading, former, direction);
  });
  return worsens ? last : undefined;
}

/** Sorts readings by their day, the oldest first. */
function sortByDay<T extends { readonly day: string }>(readings: readonly T[]): readonly T[] {
  return readings.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

function areComparable(a: Figure, b: Figure): boolean {
  return a.percent === b.percent && Number.isFinite(a.value) && Number.isFinite(b.value);
}
