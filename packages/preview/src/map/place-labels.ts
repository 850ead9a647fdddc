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
 * room that the row does not have.
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
    let best: { readonly box: LabelBox; readonly cost: number } | undefined;
    for (const box of placesFor(label, row)) {
      const cost = costOf(box, label, row, nearby);
      if (best === undefined || cost < best.cost) best = { box, cost };
    }
    if (best === undefined) continue;
    placed.push(best.box);
    (boxes[at] ??= []).push(best.box);
  }
  return placed;
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

function costOf(box: LabelBox, label: CurveLabel, row: CurveRow, { faces, curves, labels }: Nearby): number {
  const bottom = box.y + box.height;
  const holds = ({ x, y }: Point, around: number) =>
    x > box.x - around && x < box.x + box.width + around && y > box.y - around && y < bottom + around;
  let cost = 1.2 * label.size(box.room).lines;
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
  if (box.y < row.neutral && bottom > row.neutral) cost += 26;
  if (box.y < 2) cost += 200;
  cost += 0.8 * Math.max(0, bottom + 4 - row.height);
  return cost + (isOuterSide(box, label, row) ? -5 : 0);
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
