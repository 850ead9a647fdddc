import { type Bend, type Point, pointsOnBend } from '../curve-path.ts';

/** Lines and points that may be in the way of a column's labels, in CSS pixels from the start of the column. */
export interface NearColumn {
  /** All of them that labels are placed by: two columns with the same look have the same points near them. */
  readonly look: string;
  readonly points: () => readonly Point[];
}

/** Labels reach into the columns beside theirs at most. */
const reach = 1;

/** The distance of the points that stand for a line, in CSS pixels. */
const apart = 5;

/**
 * Gives each column what is near it. That depends on the column's neighbours alone: with a column more before them, all
 * others have the same near them as before.
 *
 * @param column how wide each is
 */
export function nearColumns(
  bends: readonly Bend[],
  points: readonly Point[],
  columns: number,
  column: number,
): readonly NearColumn[] {
  const near = Array.from({ length: columns }, (): Near[] => []);
  const put = (first: number, last: number, part: Part): void => {
    const at = Math.floor(first / column);
    const end = Math.min(columns - 1, Math.floor(last / column) + reach);
    for (let i = Math.max(0, at - reach); i <= end; i++) near[i]?.push({ part, shift: at - i });
  };
  for (const bend of bends) put(bend[0].x, bend[3].x, partOf(bend, column));
  for (const point of points) put(point.x, point.x, partOf([point], column));
  return near.map((parts) => ({
    look: parts.map(({ part, shift }) => `${shift} ${part.look}`).join(),
    points: () => parts.flatMap((one) => pointsOf(one, column)),
  }));
}

/** A bend or a point, from the start of the column that it begins in. */
interface Part {
  readonly look: string;
  readonly points: readonly Point[];
}

interface Near {
  readonly part: Part;
  /** By how many columns it begins further right than the column that it is near. */
  readonly shift: number;
}

function partOf(points: readonly [Point, ...Point[]], column: number): Part {
  const left = Math.floor(points[0].x / column) * column;
  const own = points.map(({ x, y }) => ({ x: round(x - left), y: round(y) }));
  return { look: own.map(({ x, y }) => `${x} ${y}`).join(' '), points: own };
}

function pointsOf({ part, shift }: Near, column: number): readonly Point[] {
  const [from, one, two, to] = part.points.map(({ x, y }) => ({ x: x + shift * column, y }));
  if (from === undefined) return [];
  if (one === undefined || two === undefined || to === undefined) return [from];
  return pointsOnBend([from, one, two, to], apart, { from: -reach * column, to: (1 + reach) * column });
}

/** Without the noise of a place far from the start of the row. */
function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
