import type { JourneyMap, MapFeeling, MapMoment } from '@journey-maps/core';
import { type Point, pointsOnCurve } from '../curve-path.ts';
import { wrappedSize } from '../look/wrapped-size.ts';
import { measureText } from '../measure-text.ts';
import { mapLayout } from './map-layout.ts';
import { type CurveLabel, type CurveRow, heightFor, type LabelBox, placeLabels } from './place-labels.ts';

const { curveMargin, faceSize, pointHeight } = mapLayout;

/** The places of all that is in the row of emotions, in CSS pixels at a zoom of 1. */
export interface CurveLayout {
  readonly height: number;
  /** By moment and person. */
  readonly moments: readonly (readonly PlacedFeeling[])[];
}

export interface PlacedFeeling {
  readonly feeling: MapFeeling;
  /** The middle of its face. */
  readonly face: Point;
  readonly label?: LabelBox;
}

/** The height of a score, from the top of the row. */
export function heightOf(score: number): number {
  return curveMargin + (2 - score) * pointHeight;
}

const leastHeight = 2 * curveMargin + 4 * pointHeight;

/**
 * Places the faces of all people and what is said beside them.
 *
 * @param font that the map is drawn in
 */
export function layoutCurve(map: JourneyMap, column: number, font: string): CurveLayout {
  const all = map.stages.flatMap(({ moments }) => moments);
  const faces = all.map((moment, i) => facesOf(moment, i, column));
  const people = Array.from({ length: Math.max(1, map.people.length) }, (_, person) => person);
  const links = people.flatMap((person) => linksOf(faces, person));
  const curves = [
    ...linesOf(map, faces, column).flatMap((line) => pointsOnCurve(line, 5)),
    ...links.flatMap((link) => pointsOnLine(link, 5)),
  ];
  const rings = baselinePoints(map.baseline ?? { points: [] }, column).flatMap(ringAround);
  const row: CurveRow = {
    faces: faces.flatMap((moment) => moment.flatMap(({ feeling, face }) => (feeling.present ? [face] : []))),
    faceRadius: faceSize / 2,
    ...(map.people.length > 1 && { tags: faces.flatMap((moment) => moment.flatMap(tagOf)) }),
    curves: [...curves, ...rings],
    column,
    width: all.length * column,
    height: leastHeight,
    neutral: heightOf(0),
  };
  const labelled = faces.flatMap((moment, i) =>
    moment.flatMap((placed, person) => {
      if (!isLabelled(moment, person)) return [];
      const label = labelOf(placed, all[i]?.momentOfTruth === true, map.people.length > 1, font);
      // A sheet may end behind each column.
      return [{ placed, label: { ...label, within: { from: i * column, to: (i + 1) * column } } }];
    }),
  );
  const boxes = placeLabels(
    labelled.map(({ label }) => label),
    row,
  );
  const boxOf = new Map(labelled.map(({ placed }, i) => [placed, boxes[i]]));
  return {
    height: heightFor(boxes, leastHeight),
    moments: faces.map((moment) =>
      moment.map((placed) => {
        const label = boxOf.get(placed);
        return label === undefined ? placed : { ...placed, label };
      }),
    ),
  };
}

/**
 * Gives the stretches of everybody's curve: it ends where nobody knows how they feel.
 *
 * @returns by person; of a map without people one
 */
function linesOf(
  map: JourneyMap,
  faces: readonly (readonly PlacedFeeling[])[],
  column: number,
): readonly (readonly Point[])[] {
  const people = Math.max(1, map.people.length);
  const lines = Array.from({ length: people }, (_, person) => linesOfPerson(faces, person));
  const { baseline } = map;
  if (baseline === undefined) return lines.flat();
  return [...lines.flat(), ...stretches(baselinePoints(baseline, column))];
}

/** Gives the stretches of one person's curve. */
export function linesOfPerson(
  faces: readonly (readonly PlacedFeeling[])[],
  person: number,
): readonly (readonly Point[])[] {
  return stretches(
    faces.map((moment) => {
      const { feeling, face } = moment[person] ?? {};
      return feeling?.score === undefined ? undefined : face;
    }),
  );
}

/** Gives the links over the moments that somebody takes no part in, from face to face. */
export function linksOf(
  moments: readonly (readonly PlacedFeeling[])[],
  person: number,
): readonly (readonly [Point, Point])[] {
  const links: [Point, Point][] = [];
  let before: Point | undefined;
  let isAway = false;
  for (const moment of moments) {
    const { feeling, face } = moment[person] ?? {};
    if (feeling === undefined || face === undefined) continue;
    if (!feeling.present) {
      isAway = true;
      continue;
    }
    if (feeling.score === undefined) before = undefined;
    else {
      if (isAway && before !== undefined) links.push([before, face]);
      before = face;
    }
    isAway = false;
  }
  return links;
}

/** Gives points of a straight line, about so far apart. */
function pointsOnLine([from, to]: readonly [Point, Point], apart: number): readonly Point[] {
  const parts = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / apart);
  return Array.from({ length: parts + 1 }, (_, i) => {
    const share = parts === 0 ? 0 : i / parts;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
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

/** The edge of the ring at a point of that curve: words keep clear of it. */
function ringAround(point: Point | undefined): readonly Point[] {
  if (point === undefined) return [];
  const { x, y } = point;
  return [-5, 5].flatMap((away) => [
    { x: x + away, y },
    { x, y: y + away },
  ]);
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

/** Several people are side by side, so that none hides another. */
function facesOf({ feelings }: MapMoment, index: number, column: number): readonly PlacedFeeling[] {
  const present = feelings.filter((feeling) => feeling.present);
  const spread = Math.min(
    column - faceSize - 8,
    column * (present.length === 2 ? 0.38 : 0.24 * (present.length - 1)),
  );
  const step = present.length < 2 ? 0 : spread / (present.length - 1);
  return feelings.map((feeling) => {
    const place = present.indexOf(feeling) - (present.length - 1) / 2;
    const x = (index + 0.5) * column + (feeling.present ? place * step : 0);
    return { feeling, face: { x, y: heightOf(feeling.score ?? 0) } };
  });
}

/** The same words at the same height are said once. */
function isLabelled(moment: readonly PlacedFeeling[], person: number): boolean {
  const { feeling } = moment[person] ?? {};
  if (feeling === undefined || !feeling.present || wordsOf(feeling) === '') return false;
  return !moment
    .slice(0, person)
    .some(
      ({ feeling: other }) =>
        other.present && other.score === feeling.score && wordsOf(other) === wordsOf(feeling),
    );
}

/** Gives where the sign of somebody is: at the lower left of their face. */
function tagOf({ feeling, face }: PlacedFeeling): readonly Point[] {
  return feeling.present ? [{ x: face.x - 16, y: face.y + 17 }] : [];
}

function wordsOf({ label, because }: MapFeeling): string {
  return [label, because].filter(Boolean).join('\n');
}

/** The sizes of a label's lines, as in the style sheet. */
export const labelFont = { word: 13, wordLine: 17, reason: 11.5, reasonLine: 14 } as const;

function labelOf(
  { feeling, face }: PlacedFeeling,
  isTruth: boolean,
  hasTag: boolean,
  font: string,
): CurveLabel {
  const { width } = measureText(font);
  const { word, wordLine, reason, reasonLine } = labelFont;
  return {
    face,
    reach: {
      above: faceSize / 2 + (isTruth ? 8 : 3),
      below: faceSize / 2 + (hasTag ? 9 : isTruth ? 8 : 3),
    },
    size: (room) => {
      const said = wrappedSize(feeling.label ?? '', room, (text) => width(text, word, 'bold'));
      const why = wrappedSize(feeling.because ?? '', room, (text) => width(text, reason));
      return {
        width: Math.max(said.width, why.width) + 2,
        height: said.lines * wordLine + why.lines * reasonLine,
        lines: said.lines + why.lines,
      };
    },
  };
}
