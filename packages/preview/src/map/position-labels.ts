import { findLargest } from '@journey-maps/core/text';
import type { Point } from '../curve-path.ts';

/** A text beside a face on the curve. */
export interface CurveLabel {
  /** The centre of its face, in CSS pixels from the start of its column. */
  readonly face: Point;
  /** The distance of its box from the centre of the face; larger below a face with a tag. */
  readonly reach: { readonly above: number; readonly below: number };
  /** Returns the size of the text for a maximum width, in CSS pixels. */
  readonly size: (width: number) => {
    readonly width: number;
    readonly height: number;
    readonly lines: number;
  };
}

/** The gaps between a label and a curve, and between two labels, in CSS pixels. */
const curveGap = 2;
const labelGap = { x: 4, y: 2 };

/** The radius of a persona's tag. */
const tagRadius = 8;

export interface LabelBox {
  readonly x: number;
  readonly y: number;
  /** The maximum width of the lines. */
  readonly room: number;
  /** The actual width of the longest line. */
  readonly width: number;
  readonly height: number;
  readonly lines: number;
  readonly align: 'start' | 'middle' | 'end';
}

/** A column of the row with the curve, and everything in it that a label should not cover, in CSS pixels. */
export interface CurveColumn {
  /** The centres of the faces of all personas in this column and its neighbours. */
  readonly faces: readonly Point[];
  readonly faceRadius: number;
  /** The centres of the tags with the initials of personas. */
  readonly tags: readonly Point[];
  /** Points of all curves, at short distances. */
  readonly curves: readonly Point[];
  readonly width: number;
  readonly height: number;
  /** The y position of the neutral line. */
  readonly neutral: number;
}

/**
 * Places the labels of a moment one after the other, each at the cheapest of several positions around its
 * face.
 *
 * The cost of a position counts everything that the label would cover: curves, faces, earlier labels, the
 * neutral line, and space outside of the row. A label that covers a curve, a face or another label at each of
 * these positions moves further away, by as little as possible. All labels stay inside the column, since a page
 * break may follow it.
 */
export function positionLabels(labels: readonly CurveLabel[], column: CurveColumn): readonly LabelBox[] {
  const placed: LabelBox[] = [];
  for (const label of labels) {
    const close = findCheapest(listPlaces(label, column), label, column, placed);
    placed.push(close.isFree ? close.box : findFurtherAway(label, column, placed, close.box));
  }
  return placed;
}

interface Rated {
  readonly box: LabelBox;
  readonly cost: number;
  /** True if it covers no curve, no face and no other label. */
  readonly isFree: boolean;
}

function findCheapest(
  places: readonly LabelBox[],
  label: CurveLabel,
  column: CurveColumn,
  placed: readonly LabelBox[],
): Rated {
  let best: Rated | undefined;
  for (const box of places) {
    const rated = ratePlace(box, label, column, placed);
    if (best === undefined || rated.cost < best.cost) best = rated;
  }
  if (best === undefined) throw new Error('A label has at least one place.');
  return best;
}

/**
 * Returns the cheapest of the positions further from the face at which a label covers nothing. If all of them
 * cover something, returns the position close to the face.
 */
function findFurtherAway(
  label: CurveLabel,
  column: CurveColumn,
  placed: readonly LabelBox[],
  close: LabelBox,
): LabelBox {
  let best: { readonly box: LabelBox; readonly cost: number } | undefined;
  for (const { box, sideways } of listFurtherPlaces(label, column)) {
    // Skips positions that cannot be cheaper.
    if (best !== undefined && distancePrice * sideways + outerSide >= best.cost) continue;
    const blocked = listBlockedIntervals(box, column, placed);
    const tops = [
      [label.face.y + label.reach.below, 1],
      [label.face.y - label.reach.above - box.height, 0],
    ] as const;
    for (const [start, side] of tops) {
      const y = findFirstFree(start, side, blocked);
      if (y < 2) continue;
      const own = computePlacePrice({ ...box, y }, label, column);
      const cost = own + distancePrice * (sideways + Math.abs(y - start));
      if (best === undefined || cost < best.cost) best = { box: { ...box, y }, cost };
    }
  }
  return best?.box ?? close;
}

type Interval = readonly [from: number, to: number];

/** Returns the intervals of the y position in which a box would cover something. */
function listBlockedIntervals(
  { x, width, height }: LabelBox,
  { curves, faces, faceRadius, tags }: CurveColumn,
  placed: readonly LabelBox[],
): readonly Interval[] {
  const blocked: Interval[] = [];
  const add = (points: readonly Point[], around: number) => {
    for (const point of points)
      if (point.x > x - around && point.x < x + width + around)
        blocked.push([point.y - around - height, point.y + around]);
  };
  add(curves, curveGap);
  add(faces, faceRadius);
  add(tags, tagRadius);
  for (const other of placed)
    if (other.x + other.width + labelGap.x > x && x + width + labelGap.x > other.x)
      blocked.push([other.y - labelGap.y - height, other.y + other.height + labelGap.y]);
  return blocked;
}

/**
 * Returns the nearest free y position above or below a start: the position repeatedly jumps to the end of an
 * interval that contains it, until none does. This is cheaper than sorting the intervals.
 *
 * @param side the end of the interval to which the position jumps: 0 for the upper end, 1 for the lower end
 */
function findFirstFree(start: number, side: 0 | 1, blocked: readonly Interval[]): number {
  let y = start;
  let before: number;
  do {
    before = y;
    for (const interval of blocked) if (interval[0] < y && y < interval[1]) y = interval[side];
  } while (y !== before);
  return y;
}

/** The cost of each pixel of distance from the normal position beside the face. */
const distancePrice = 0.6;

/** The cost of a position above a peak or below a dip, which is preferred. */
const outerSide = -5;

/** Yields boxes of a label in several widths, centred on its face or shifted to a side. The caller sets `y`. */
function* listFurtherPlaces(
  { face, size }: CurveLabel,
  { width: columnWidth }: CurveColumn,
): Generator<{ readonly box: LabelBox; readonly sideways: number }> {
  for (const share of [0.9, 0.74, 0.62, 0.5, 0.4]) {
    const room = columnWidth * share;
    const needs = size(room);
    for (const aside of [0, -0.25, 0.25, -0.42, 0.42]) {
      const x = keepWithin(columnWidth, face.x + (aside - 0.5) * needs.width, needs.width);
      yield { box: { ...needs, x, y: 0, room, align: 'middle' }, sideways: Math.abs(aside) * needs.width };
    }
  }
}

/** Returns the x position that keeps a box inside its column. */
function keepWithin(columnWidth: number, x: number, width: number): number {
  return Math.max(edge, Math.min(x, columnWidth - width - edge));
}

/** The gap between a label and the edge of its column, in CSS pixels. */
const edge = 4;

function listPlaces(
  { face, reach, size }: CurveLabel,
  { width: columnWidth }: CurveColumn,
): readonly LabelBox[] {
  const places: LabelBox[] = [];
  for (const share of [0.9, 0.74, 1.15, 0.5]) {
    const room = Math.min(columnWidth * share, columnWidth - 2 * edge);
    const needs = size(room);
    const x = keepWithin(columnWidth, face.x - needs.width / 2, needs.width);
    const box = { ...needs, x, room, align: 'middle' } as const;
    places.push({ ...box, y: face.y - reach.above - needs.height }, { ...box, y: face.y + reach.below });
  }
  const room = columnWidth * 0.62;
  const needs = size(room);
  const beside = { ...needs, room, y: face.y - needs.height / 2 };
  const left = keepWithin(columnWidth, face.x - reach.below - needs.width, needs.width);
  const right = keepWithin(columnWidth, face.x + reach.above + 2, needs.width);
  return [...places, { ...beside, x: left, align: 'end' }, { ...beside, x: right, align: 'start' }];
}

function ratePlace(
  box: LabelBox,
  label: CurveLabel,
  column: CurveColumn,
  placed: readonly LabelBox[],
): Rated {
  const holds = createHitTest(box);
  let taken = 0;
  for (const point of column.curves) if (holds(point, curveGap)) taken += 12;
  for (const face of column.faces) if (holds(face, column.faceRadius)) taken += 60;
  for (const tag of column.tags) if (holds(tag, tagRadius)) taken += 60;
  for (const other of placed) if (!areApart(box, other)) taken += 90;
  return { box, cost: taken + computePlacePrice(box, label, column), isFree: taken === 0 };
}

/** Returns the cost of a position, apart from everything that the label covers there. */
function computePlacePrice(box: LabelBox, label: CurveLabel, column: CurveColumn): number {
  const bottom = box.y + box.height;
  let cost = 1.2 * box.lines;
  if (box.y < column.neutral && bottom > column.neutral) cost += 26;
  if (box.y < 2) cost += 200;
  cost += 0.8 * Math.max(0, bottom + 4 - column.height);
  return cost + (isOuterSide(box, label, column) ? outerSide : 0);
}

/** Returns a predicate: whether a circle around a point touches the box. */
function createHitTest(box: LabelBox): (point: Point, around: number) => boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return ({ x, y }, around) =>
    x > box.x - around && x < right + around && y > box.y - around && y < bottom + around;
}

function areApart(labelBox: LabelBox, other: LabelBox): boolean {
  return (
    other.x + other.width + labelGap.x <= labelBox.x ||
    labelBox.x + labelBox.width + labelGap.x <= other.x ||
    other.y + other.height + labelGap.y <= labelBox.y ||
    labelBox.y + labelBox.height + labelGap.y <= other.y
  );
}

/** Returns whether a box is above a peak or below a dip. */
function isOuterSide({ y, align }: LabelBox, { face }: CurveLabel, { neutral }: CurveColumn): boolean {
  return align === 'middle' && (face.y < neutral ? y < face.y : y > face.y);
}

/** Returns the height that a row needs for its labels, in CSS pixels. */
export function computeRowHeight(labels: readonly LabelBox[], least: number): number {
  return findLargest(
    labels.map(({ y, height }) => Math.ceil(y + height + 4)),
    least,
  );
}
