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
