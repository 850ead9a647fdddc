import type { JourneyMap, MapFeeling } from '@journey-maps/core/views';
import type { Point } from '../curve-path.ts';
import { mapLayout } from './map-layout.ts';

const { curveMargin, pointHeight } = mapLayout;

/**
 * A persona's feeling at a moment, with the centre of the face, in CSS pixels from the start of the moment's
 * column.
 */
export interface FeelingAt {
  readonly feeling: MapFeeling;
  readonly face: Point;
}

/** Returns the y position of a score, from the top of the row. */
export function getScoreY(score: number): number {
  return curveMargin + (2 - score) * pointHeight;
}

/** The height of the row unless a label needs more, in CSS pixels. */
export const leastHeight = 2 * curveMargin + 4 * pointHeight;

/** Returns the lines of one persona's curve, which is interrupted at unknown feelings. */
export function listLinesOfPerson(
  moments: readonly (readonly FeelingAt[])[],
  person: number,
  column: number,
): readonly (readonly Point[])[] {
  return splitIntoStretches(
    moments.map((moment, i) => {
      const at = moment[person];
      return at?.feeling.score === undefined ? undefined : getPointInRow(at, i, column);
    }),
  );
}

/** Returns the links across the moments without a persona, from face to face. */
export function listLinks(
  moments: readonly (readonly FeelingAt[])[],
  person: number,
  column: number,
): readonly (readonly [Point, Point])[] {
  const links: [Point, Point][] = [];
  let before: Point | undefined;
  let isAway = false;
  for (const [i, moment] of moments.entries()) {
    const at = moment[person];
    if (at === undefined) continue;
    if (!at.feeling.present) {
      isAway = true;
      continue;
    }
    if (at.feeling.score === undefined) before = undefined;
    else {
      const face = getPointInRow(at, i, column);
      if (isAway && before !== undefined) links.push([before, face]);
      before = face;
    }
    isAway = false;
  }
  return links;
}

/** Returns the points of the baseline map's curve. */
export function listBaselinePoints(
  { points }: Pick<NonNullable<JourneyMap['baseline']>, 'points'>,
  column: number,
): readonly (Point | undefined)[] {
  return points.map(({ score, at }) =>
    score === undefined ? undefined : { x: (at + 0.5) * column, y: getScoreY(score) },
  );
}

/**
 * Returns the points of what a walk or test found, beside the faces of the personas. A moment without a feeling
 * has none.
 */
export function listFeltPoints(
  { stages }: JourneyMap,
  walk: number,
  column: number,
): readonly (Point | undefined)[] {
  return stages
    .flatMap(({ moments }) => moments)
    .map(({ felt, feelings }, i) => {
      const score = felt?.find((found) => found.walk === walk)?.score;
      if (score === undefined) return undefined;
      const faces = feelings.filter(({ present }) => present).length;
      return { x: i * column + getFeltX(walk, faces, column), y: getScoreY(score) };
    });
}

/** Returns the position of a walk's point in its column: to the right of all faces. */
export function getFeltX(walk: number, faces: number, column: number): number {
  const outermost = faces < 2 ? 0 : (faces === 2 ? 0.38 : 0.24 * (faces - 1)) / 2;
  return Math.min(column - 10, column * (0.5 + outermost) + 28 + 13 * walk);
}

/** Joins the points of a walk, also over moments where it found nothing: a walk has no unknown feelings. */
export function joinFeltPoints(points: readonly (Point | undefined)[]): readonly (readonly Point[])[] {
  const known = points.filter((point) => point !== undefined);
  return known.length > 1 ? [known] : [];
}

/** Splits a line at unknown points, and drops single points. */
export function splitIntoStretches(points: readonly (Point | undefined)[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === undefined) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1);
}

function getPointInRow({ face }: FeelingAt, index: number, column: number): Point {
  return { x: index * column + face.x, y: face.y };
}
