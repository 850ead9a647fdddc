export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A smooth SVG path through the points, which never rises above or falls below the two it runs between: a curve that
 * swung further would show an emotion nobody had.
 */
export function curvePath(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (first === undefined || others.length === 0) return '';
  let path = `M${first.x},${first.y}`;
  let from = first;
  for (const to of others) {
    const middle = (from.x + to.x) / 2;
    path += `C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`;
    from = to;
  }
  return path;
}
