import { type Bend, listPointsOnBend, type Point } from '../curve-path.ts';

/** Lines and points that labels of a column may collide with, in CSS pixels from the start of the column. */
export interface NearColumn {
  /** A key for everything that affects labels: columns with the same key have the same points. */
  readonly look: string;
  readonly points: () => readonly Point[];
}

/** Labels may reach into adjacent columns, but no further. */
const reach = 1;

/** The distance between the points that represent a line, in CSS pixels. */
const apart = 5;

/**
 * Returns the lines and points near each column. Each column depends only on adjacent columns: a new column
 * doesn't change the others.
 *
 * @param column the width of each column
 */
export function groupByColumn(
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
  for (const bend of bends) put(bend[0].x, bend[3].x, createPart(bend, column));
  for (const point of points) put(point.x, point.x, createPart([point], column));
  return near.map((parts) => ({
    look: parts.map(({ part, shift }) => `${shift} ${part.look}`).join(),
    points: () => parts.flatMap((part) => listPoints(part, column)),
  }));
}

/** A Bézier curve or a point, relative to the column where it begins. */
interface Part {
  readonly look: string;
  readonly points: readonly Point[];
}

interface Near {
  readonly part: Part;
  /**
   * The number of columns between the column of the label and the column where the part begins; positive to
   * the right.
   */
  readonly shift: number;
}

function createPart(points: readonly [Point, ...Point[]], column: number): Part {
  const left = Math.floor(points[0].x / column) * column;
  const own = points.map(({ x, y }) => ({ x: round(x - left), y: round(y) }));
  return { look: own.map(({ x, y }) => `${x} ${y}`).join(' '), points: own };
}

function listPoints({ part, shift }: Near, column: number): readonly Point[] {
  const [from, control, two, to] = part.points.map(({ x, y }) => ({ x: x + shift * column, y }));
  if (from === undefined) return [];
  if (control === undefined || two === undefined || to === undefined) return [from];
  return listPointsOnBend([from, control, two, to], apart, {
    from: -reach * column,
    to: (1 + reach) * column,
  });
}

/** Rounds away floating-point noise, which grows with the distance from the start of the row. */
function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
