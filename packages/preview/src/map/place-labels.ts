import { largest } from '@journey-maps/core';
import type { Point } from '../curve-path.ts';

/** A text beside a face on the curve. */
export interface CurveLabel {
  /** The middle of its face, in CSS pixels of the row. */
  readonly face: Point;
  /** How far its box is from the middle of the face: more below it where the face has a tag there. */
  readonly reach: { readonly above: number; readonly below: number };
  /** Gives how much room it takes where it may be so wide; in CSS pixels. */
  readonly size: (width: number) => {
    readonly width: number;
    readonly height: number;
    readonly lines: number;
  };
}

export interface LabelBox {
  readonly x: number;
  readonly y: number;
  /** How wide its lines may be, and how wide they are. */
  readonly room: number;
  readonly width: number;
  readonly height: number;
  readonly align: 'start' | 'middle' | 'end';
}

export interface CurveRow {
  /** The middles of all faces, of everybody. */
  readonly faces: readonly Point[];
  readonly faceRadius: number;
  /** Points of all curves, close to one another, from left to right. */
  readonly curves: readonly Point[];
  /** How wide a column is, and the whole row. */
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** The height of the neutral line. */
  readonly neutral: number;
}

/**
 * Places the labels of a curve where they cover least: from left to right each takes the cheapest of some places around
 * its face. A place costs what it would lie on: curves, faces, labels that are placed already, the neutral line, and
 * room that the row does not have. A label that would lie on a curve, a face or another label at each of these places
 * moves further away, as little as it must.
 */
export function placeLabels(labels: readonly CurveLabel[], row: CurveRow): readonly LabelBox[] {
  const placed: LabelBox[] = [];
  const faces = byColumn(row.faces, row.column);
  const curves = byColumn(row.curves, row.column);
  const boxes: LabelBox[][] = [];
  for (const label of labels) {
    const at = Math.floor(label.face.x / row.column);
    const near = <T>(columns: readonly (readonly T[] | undefined)[]): readonly T[] =>
      [at - 1, at, at + 1].flatMap((column) => columns[column] ?? []);
    const nearby = { faces: near(faces), curves: near(curves), labels: near(boxes) };
    const close = cheapest(placesFor(label, row), label, row, nearby);
    const box = close.isFree ? close.box : furtherAway(label, row, nearby, close.box);
    placed.push(box);
    (boxes[at] ??= []).push(box);
  }
  return placed;
}

interface Rated {
  readonly box: LabelBox;
  readonly cost: number;
  /** True if it lies on no curve, no face and no other label. */
  readonly isFree: boolean;
}

function cheapest(places: readonly LabelBox[], label: CurveLabel, row: CurveRow, nearby: Nearby): Rated {
  let best: Rated | undefined;
  for (const box of places) {
    const rated = rate(box, label, row, nearby);
    if (best === undefined || rated.cost < best.cost) best = rated;
  }
  if (best === undefined) throw new Error('A label has at least one place.');
  return best;
}

/** Gives the cheapest place further from the face where a label lies on nothing, or else the one that it has. */
function furtherAway(label: CurveLabel, row: CurveRow, nearby: Nearby, close: LabelBox): LabelBox {
  let best: { readonly box: LabelBox; readonly cost: number } | undefined;
  for (const { box, distance } of furtherPlaces(label, row)) {
    // It cannot become cheaper than this.
    if (best !== undefined && distancePrice * distance + outerSide >= best.cost) continue;
    const { cost, isFree } = rate(box, label, row, nearby);
    const whole = cost + distancePrice * distance;
    if (isFree && (best === undefined || whole < best.cost)) best = { box, cost: whole };
  }
  return best?.box ?? close;
}

/** How much a pixel costs by which a label is further from its face than it would be. */
const distancePrice = 0.6;

/** What it costs to be above a peak or below a dip: it is cheaper. */
const outerSide = -5;

/** Gives places above and below a face, narrower ones too, each in the middle or to a side, further and further away. */
function* furtherPlaces(
  { face, reach, size }: CurveLabel,
  { column, width, height }: CurveRow,
): Generator<{ readonly box: LabelBox; readonly distance: number }> {
  for (const share of [0.9, 0.74, 0.62, 0.5, 0.4]) {
    const room = column * share;
    const needs = size(room);
    const [above, below] = [face.y - reach.above - needs.height, face.y + reach.below];
    for (const aside of [0, -0.25, 0.25, -0.42, 0.42]) {
      const x = Math.max(4, Math.min(face.x + (aside - 0.5) * needs.width, width - needs.width - 4));
      const box = { x, room, width: needs.width, height: needs.height, align: 'middle' } as const;
      const sideways = Math.abs(aside) * needs.width;
      for (let down = 0; below + down < height + needs.height; down += 6)
        yield { box: { ...box, y: below + down }, distance: down + sideways };
      for (let up = 0; above - up > 2; up += 6)
        yield { box: { ...box, y: above - up }, distance: up + sideways };
    }
  }
}

function placesFor({ face, reach, size }: CurveLabel, { column, width }: CurveRow): readonly LabelBox[] {
  const places: LabelBox[] = [];
  const within = (x: number, wide: number) => Math.max(4, Math.min(x, width - wide - 4));
  for (const share of [0.9, 0.74, 1.15, 0.5]) {
    const room = column * share;
    const needs = size(room);
    const x = within(face.x - needs.width / 2, needs.width);
    const box = { x, room, width: needs.width, height: needs.height, align: 'middle' } as const;
    places.push({ ...box, y: face.y - reach.above - needs.height }, { ...box, y: face.y + reach.below });
  }
  const room = column * 0.62;
  const needs = size(room);
  const beside = { room, width: needs.width, height: needs.height, y: face.y - needs.height / 2 };
  return [
    ...places,
    { ...beside, x: within(face.x - reach.below - needs.width, needs.width), align: 'end' },
    { ...beside, x: within(face.x + reach.above + 2, needs.width), align: 'start' },
  ];
}

interface Nearby {
  readonly faces: readonly Point[];
  readonly curves: readonly Point[];
  readonly labels: readonly LabelBox[];
}

function rate(box: LabelBox, label: CurveLabel, row: CurveRow, { faces, curves, labels }: Nearby): Rated {
  const bottom = box.y + box.height;
  const holds = ({ x, y }: Point, around: number) =>
    x > box.x - around && x < box.x + box.width + around && y > box.y - around && y < bottom + around;
  const own = 1.2 * label.size(box.room).lines;
  let cost = own;
  for (const point of curves) if (holds(point, 2)) cost += 12;
  for (const face of faces) if (holds(face, row.faceRadius)) cost += 60;
  for (const other of labels) {
    const isApart =
      other.x + other.width + 4 <= box.x ||
      box.x + box.width + 4 <= other.x ||
      other.y + other.height + 2 <= box.y ||
      bottom + 2 <= other.y;
    if (!isApart) cost += 90;
  }
  const isFree = cost === own;
  if (box.y < row.neutral && bottom > row.neutral) cost += 26;
  if (box.y < 2) cost += 200;
  cost += 0.8 * Math.max(0, bottom + 4 - row.height);
  return { box, cost: cost + (isOuterSide(box, label, row) ? outerSide : 0), isFree };
}

/** Above a peak, below a dip. */
function isOuterSide({ y, align }: LabelBox, { face }: CurveLabel, { neutral }: CurveRow): boolean {
  return align === 'middle' && (face.y < neutral ? y < face.y : y > face.y);
}

/** Gives the height that a row needs for its labels, in CSS pixels. */
export function heightFor(labels: readonly LabelBox[], least: number): number {
  return largest(
    labels.map(({ y, height }) => Math.ceil(y + height + 4)),
    least,
  );
}

function byColumn(points: readonly Point[], column: number): readonly (readonly Point[] | undefined)[] {
  const columns: Point[][] = [];
  for (const point of points) (columns[Math.floor(point.x / column)] ??= []).push(point);
  return columns;
}
