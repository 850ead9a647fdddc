import { computeBends, type JourneyMap, type MapFeeling, type Point } from '@journey-maps/core/views';
import { colours, getMoodColour } from './colours.ts';
import { drawFace } from './faces.ts';
import type { Box, Pen } from './pen.ts';

/** The sizes of the emotion curves in a box, which has one column for each moment. */
export interface CurveLook {
  /** The distance between two scores, in pixels. */
  readonly point: number;
  readonly face: number;
}

/** Returns the centre of a column. */
export function getColumnMiddle({ x, width }: Box, columns: number, column: number): number {
  return x + ((column + 0.5) * width) / Math.max(1, columns);
}

/** Draws the scale, the curves and the faces. A curve is interrupted where the emotion is unknown. */
export function drawCurve(pen: Pen, map: JourneyMap, box: Box, { point, face }: CurveLook): void {
  const moments = map.stages.flatMap(({ moments: all }) => all);
  const middle = box.y + box.height / 2;
  const getHeight = (score: number): number => middle - score * point;
  for (const score of [2, 1, 0, -1, -2]) {
    const y = getHeight(score);
    pen.stroke([{ to: { x: box.x, y }, move: true }, { to: { x: box.x + box.width, y } }], {
      line: score === 0 ? colours.line2 : colours.line,
      lineWidth: 1,
      dashed: Math.abs(score) === 1,
    });
  }
  const people = Math.max(1, map.people.length);
  const column = box.width / Math.max(1, moments.length);
  const placed = (person: number): readonly (readonly [MapFeeling, Point] | undefined)[] =>
    moments.map(({ feelings }, i) => {
      const feeling = feelings[person];
      if (feeling === undefined || !feeling.present) return undefined;
      const aside =
        people === 1 ? 0 : (person - (people - 1) / 2) * Math.min(face + 2, (column * 0.5) / (people - 1));
      return [
        feeling,
        { x: getColumnMiddle(box, moments.length, i) + aside, y: getHeight(feeling.score ?? 0) },
      ];
    });
  for (let person = 0; person < people; person++) {
    const feelings = placed(person);
    for (const run of groupIntoRuns(feelings)) {
      if (person === 0) drawArea(pen, run, middle);
      for (const [i, [from, placedPoint, two, to]] of computeBends(run.map(([, at]) => at)).entries()) {
        // Each half of a bend has the colour of its mood.
        const half = splitBend([from, placedPoint, two, to]);
        for (const [part, [feeling]] of [
          [half[0], run[i] ?? run[0]],
          [half[1], run[i + 1] ?? run[0]],
        ] as const) {
          if (feeling === undefined) continue;
          pen.stroke(
            [
              { to: part[0], move: true },
              { to: part[3], bend: [part[1], part[2]] },
            ],
            {
              line: getMoodColour(feeling.score ?? 0).line,
              lineWidth: 4,
              dashed: person > 0,
            },
          );
        }
      }
    }
  }
  for (let person = 0; person < people; person++)
    for (const placedPoint of placed(person))
      if (placedPoint !== undefined) drawFace(pen, placedPoint[1], face, placedPoint[0].score);
}

type Placed = readonly [MapFeeling, Point];

function groupIntoRuns(
  feelings: readonly (Placed | undefined)[],
): readonly (readonly [Placed, ...Placed[]])[] {
  const runs: Placed[][] = [[]];
  for (const feeling of feelings) {
    if (feeling === undefined) continue;
    if (feeling[0].score === undefined) runs.push([]);
    else runs.at(-1)?.push(feeling);
  }
  return runs.filter((run): run is [Placed, ...Placed[]] => run.length > 1);
}

function drawArea(pen: Pen, run: readonly Placed[], middle: number): void {
  for (const [i, [from, point, two, to]] of computeBends(run.map(([, at]) => at)).entries()) {
    const mood = getMoodColour(((run[i]?.[0].score ?? 0) + (run[i + 1]?.[0].score ?? 0)) / 2);
    pen.stroke(
      [
        { to: { x: from.x, y: middle }, move: true },
        { to: from },
        { to, bend: [point, two] },
        { to: { x: to.x, y: middle } },
      ],
      { fill: mood.line, opacity: 0.12, closed: true },
    );
  }
}

type Bend = readonly [Point, Point, Point, Point];

/** Splits a bend in the middle, by de Casteljau's algorithm. */
function splitBend([from, point, two, to]: Bend): readonly [Bend, Bend] {
  const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const [a, b, c] = [between(from, point), between(point, two), between(two, to)];
  const [d, e] = [between(a, b), between(b, c)];
  const middle = between(d, e);
  return [
    [from, a, d, middle],
    [middle, e, c, to],
  ];
}
