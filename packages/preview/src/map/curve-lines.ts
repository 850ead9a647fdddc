import type { JourneyMap, MapFeeling } from '@journey-maps/core';
import type { Point } from '../curve-path.ts';
import { mapLayout } from './map-layout.ts';

const { curveMargin, pointHeight } = mapLayout;

/** How somebody feels at a moment, with the middle of their face, in CSS pixels from the start of the moment's column. */
export interface FeelingAt {
  readonly feeling: MapFeeling;
  readonly face: Point;
}

/** Gives the height of a score, from the top of the row. */
export function heightOf(score: number): number {
  return curveMargin + (2 - score) * pointHeight;
}

/** The height of the row where no label needs more, in CSS pixels. */
export const leastHeight = 2 * curveMargin + 4 * pointHeight;

/** Gives the stretches of one person's curve: it ends where nobody knows how they feel. */
export function linesOfPerson(
  moments: readonly (readonly FeelingAt[])[],
  person: number,
  column: number,
): readonly (readonly Point[])[] {
  return stretches(
    moments.map((moment, i) => {
      const at = moment[person];
      return at?.feeling.score === undefined ? undefined : pointInRow(at, i, column);
    }),
  );
}

/** Gives the links over the moments that somebody takes no part in, from face to face. */
export function linksOf(
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
      const face = pointInRow(at, i, column);
      if (isAway && before !== undefined) links.push([before, face]);
      before = face;
    }
    isAway = false;
  }
  return links;
}

/** Gives where the points of the curve lie that a future map starts from. */
export function baselinePoints(
  { points }: Pick<NonNullable<JourneyMap['baseline']>, 'points'>,
  column: number,
): readonly (Point | undefined)[] {
  return points.map(({ score, at }) =>
    score === undefined ? undefined : { x: (at + 0.5) * column, y: heightOf(score) },
  );
}

/** Cuts a line where a point is not known; a single point is no line. */
export function stretches(points: readonly (Point | undefined)[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === undefined) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1);
}

function pointInRow({ face }: FeelingAt, index: number, column: number): Point {
  return { x: index * column + face.x, y: face.y };
}
