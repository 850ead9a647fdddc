export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Returns a smooth SVG path through the points. Between two points it never rises above or falls below them,
 * since it would show an emotion that nobody had.
 */
export function createCurvePath(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined || points.length === 1) return '';
  const bends = computeBends(points).map(
    ([, point, two, to]) => `C${point.x},${point.y} ${two.x},${two.y} ${to.x},${to.y}`,
  );
  return `M${first.x},${first.y}${bends.join('')}`;
}

/** Returns points on the curve at about the given distance, in CSS pixels, to find out what overlaps the curve. */
export function listPointsOnCurve(points: readonly Point[], distance: number): readonly Point[] {
  return computeBends(points).flatMap((bend) => listPointsOnBend(bend, distance));
}

/**
 * Returns points on a bend at about the given distance, without its end.
 *
 * @param within the horizontal range of the points, in CSS pixels
 */
export function listPointsOnBend(
  bend: Bend,
  distance: number,
  within: { readonly from: number; readonly to: number } = everywhere,
): readonly Point[] {
  const [{ x: left }, , , { x: right }] = bend;
  const steps = Math.max(1, Math.round((right - left) / distance));
  // The points are equally spaced from left to right, except for rounding.
  const getStepAt = (x: number) => ((x - left) / (right - left || 1)) * steps;
  const first = Math.max(0, Math.floor(getStepAt(within.from)) - 1);
  const last = Math.min(steps - 1, Math.ceil(getStepAt(within.to)) + 1);
  const points: Point[] = [];
  for (let step = first; step <= last; step++) {
    const point = interpolateBend(bend, step / steps);
    if (point.x >= within.from && point.x < within.to) points.push(point);
  }
  return points;
}

const everywhere = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** A segment of the curve: a cubic Bézier curve. */
export type Bend = readonly [from: Point, one: Point, two: Point, to: Point];

/**
 * Returns the bends of the smooth curve through the points.
 *
 * @see https://en.wikipedia.org/wiki/Monotone_cubic_interpolation, Steffen’s variant
 */
export function computeBends(points: readonly Point[]): readonly Bend[] {
  const slopes = points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    return { width: to.x - from.x, slope: to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x) };
  });
  // Horizontal at both ends, at peaks and in dips.
  const tangents = points.map((_, i) => {
    const [before, after] = [slopes[i - 1], slopes[i]];
    if (before === undefined || after === undefined || before.slope * after.slope <= 0) return 0;
    const mean =
      (before.slope * after.width + after.slope * before.width) / (before.width + after.width || 1);
    const least = Math.min(Math.abs(before.slope), Math.abs(after.slope), Math.abs(mean) / 2);
    return 2 * Math.sign(before.slope) * least;
  });
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const third = (to.x - from.x) / 3;
    return [
      from,
      { x: round(from.x + third), y: round(from.y + third * (tangents[i] ?? 0)) },
      { x: round(to.x - third), y: round(to.y - third * (tangents[i + 1] ?? 0)) },
      to,
    ];
  });
}

function interpolateBend([from, point, two, to]: Bend, part: number): Point {
  const rest = 1 - part;
  const computeAt = (name: 'x' | 'y') =>
    rest ** 3 * from[name] +
    3 * rest ** 2 * part * point[name] +
    3 * rest * part ** 2 * two[name] +
    part ** 3 * to[name];
  return { x: computeAt('x'), y: computeAt('y') };
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
