import { largest } from '@journey-maps/core';
import type { Point } from '../curve-path.ts';

/** A text beside a face on the curve. */
export interface CurveLabel {
  /** The middle of its face, in CSS pixels of the row. */
  readonly face: Point;
  /** The part of the row that it keeps to, such as its column; all of it by default. */
  readonly within?: { readonly from: number; readonly to: number };
  /** How far its box is from the middle of the face: more below it where the face has a tag there. */
  readonly reach: { readonly above: number; readonly below: number };
  /** Gives how much room it takes where it may be so wide; in CSS pixels. */
  readonly size: (width: number) => {
    readonly width: number;
    readonly height: number;
    readonly lines: number;
  };
}

/** The room between a label and a curve, and between two labels, in CSS pixels. */
const curveGap = 2;
const labelGap = { x: 4, y: 2 };

/** How far the sign of somebody reaches from its middle. */
const tagRadius = 8;

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
  /** The middles of the signs that say whose face it is, in CSS pixels. */
  readonly tags?: readonly Point[];
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
  const tags = byColumn(row.tags ?? [], row.column);
  const curves = byColumn(row.curves, row.column);
  const boxes: LabelBox[][] = [];
  for (const label of labels) {
    const at = Math.floor(label.face.x / row.column);
    const near = <T>(columns: readonly (readonly T[] | undefined)[]): readonly T[] =>
      [at - 1, at, at + 1].flatMap((column) => columns[column] ?? []);
    const nearby = { faces: near(faces), tags: near(tags), curves: near(curves), labels: near(boxes) };
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
  for (const { box, sideways } of furtherPlaces(label, row)) {
    // It cannot become cheaper than this.
    if (best !== undefined && distancePrice * sideways + outerSide >= best.cost) continue;
    const blocked = blockedFor(box, row, nearby);
    const tops = [
      [label.face.y + label.reach.below, firstFreeBelow],
      [label.face.y - label.reach.above - box.height, firstFreeAbove],
    ] as const;
    for (const [start, firstFree] of tops) {
      const y = firstFree(start, blocked);
      if (y < 2) continue;
      const { cost: own } = rate({ ...box, y }, label, row, empty);
      const cost = own + distancePrice * (sideways + Math.abs(y - start));
      if (best === undefined || cost < best.cost) best = { box: { ...box, y }, cost };
    }
  }
  return best?.box ?? close;
}

type Interval = readonly [from: number, to: number];

const empty: Nearby = { faces: [], tags: [], curves: [], labels: [] };

/** Gives the heights between which the upper edge of a box would have it lie on something. */
function blockedFor(
  { x, width, height }: LabelBox,
  row: CurveRow,
  { faces, tags, curves, labels }: Nearby,
): Interval[] {
  const blocked: Interval[] = [];
  const add = (points: readonly Point[], around: number) => {
    for (const point of points)
      if (point.x > x - around && point.x < x + width + around)
        blocked.push([point.y - around - height, point.y + around]);
  };
  add(curves, curveGap);
  add(faces, row.faceRadius);
  add(tags, tagRadius);
  for (const other of labels)
    if (other.x + other.width + labelGap.x > x && x + width + labelGap.x > other.x)
      blocked.push([other.y - labelGap.y - height, other.y + other.height + labelGap.y]);
  return blocked;
}

function firstFreeBelow(start: number, blocked: readonly Interval[]): number {
  let y = start;
  for (const [from, to] of blocked.toSorted(([a], [b]) => a - b)) if (from < y && y < to) y = to;
  return y;
}

function firstFreeAbove(start: number, blocked: readonly Interval[]): number {
  let y = start;
  for (const [from, to] of blocked.toSorted(([, a], [, b]) => b - a)) if (from < y && y < to) y = from;
  return y;
}

/** How much a pixel costs by which a label is further from its face than it would be. */
const distancePrice = 0.6;

/** The price of a place above a peak or below a dip: it is cheaper. */
const outerSide = -5;

/** Gives boxes of a label, narrower ones too, each in the middle of its face or to a side; how high is open. */
function* furtherPlaces(
  label: CurveLabel,
  row: CurveRow,
): Generator<{ readonly box: LabelBox; readonly sideways: number }> {
  const { face, size } = label;
  const keep = keeperOf(label, row);
  for (const share of [0.9, 0.74, 0.62, 0.5, 0.4]) {
    const room = row.column * share;
    const { width, height } = size(room);
    for (const aside of [0, -0.25, 0.25, -0.42, 0.42]) {
      const x = keep(face.x + (aside - 0.5) * width, width);
      yield { box: { x, y: 0, room, width, height, align: 'middle' }, sideways: Math.abs(aside) * width };
    }
  }
}

/** Keeps a box within the part of the row that a label may take: gives where it begins. */
function keeperOf({ within }: CurveLabel, { width }: CurveRow): (x: number, width: number) => number {
  const { from, to } = within ?? { from: 0, to: width };
  return (x, own) => Math.max(from + 4, Math.min(x, to - own - 4));
}

function placesFor(label: CurveLabel, row: CurveRow): readonly LabelBox[] {
  const { face, reach, size } = label;
  const { column } = row;
  const places: LabelBox[] = [];
  const keep = keeperOf(label, row);
  const widest = label.within === undefined ? row.width : label.within.to - label.within.from - 8;
  for (const share of [0.9, 0.74, 1.15, 0.5]) {
    const room = Math.min(column * share, widest);
    const needs = size(room);
    const x = keep(face.x - needs.width / 2, needs.width);
    const box = { x, room, width: needs.width, height: needs.height, align: 'middle' } as const;
    places.push({ ...box, y: face.y - reach.above - needs.height }, { ...box, y: face.y + reach.below });
  }
  const room = column * 0.62;
  const needs = size(room);
  const beside = { room, width: needs.width, height: needs.height, y: face.y - needs.height / 2 };
  return [
    ...places,
    { ...beside, x: keep(face.x - reach.below - needs.width, needs.width), align: 'end' },
    { ...beside, x: keep(face.x + reach.above + 2, needs.width), align: 'start' },
  ];
}

interface Nearby {
  readonly faces: readonly Point[];
  readonly tags: readonly Point[];
  readonly curves: readonly Point[];
  readonly labels: readonly LabelBox[];
}

function rate(
  box: LabelBox,
  label: CurveLabel,
  row: CurveRow,
  { faces, tags, curves, labels }: Nearby,
): Rated {
  const bottom = box.y + box.height;
  const holds = holderOf(box);
  const own = 1.2 * label.size(box.room).lines;
  let cost = own;
  for (const point of curves) if (holds(point, curveGap)) cost += 12;
  for (const face of faces) if (holds(face, row.faceRadius)) cost += 60;
  for (const tag of tags) if (holds(tag, tagRadius)) cost += 60;
  for (const other of labels) if (!areApart(box, other)) cost += 90;
  const isFree = cost === own;
  if (box.y < row.neutral && bottom > row.neutral) cost += 26;
  if (box.y < 2) cost += 200;
  cost += 0.8 * Math.max(0, bottom + 4 - row.height);
  return { box, cost: cost + (isOuterSide(box, label, row) ? outerSide : 0), isFree };
}

/** Tells whether a point, and what is so far around it, touches a box. */
function holderOf(box: LabelBox): (point: Point, around: number) => boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return ({ x, y }, around) =>
    x > box.x - around && x < right + around && y > box.y - around && y < bottom + around;
}

function areApart(one: LabelBox, other: LabelBox): boolean {
  return (
    other.x + other.width + labelGap.x <= one.x ||
    one.x + one.width + labelGap.x <= other.x ||
    other.y + other.height + labelGap.y <= one.y ||
    one.y + one.height + labelGap.y <= other.y
  );
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
