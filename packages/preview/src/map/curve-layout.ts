import type { JourneyMap, MapMoment } from '@journey-maps/core/views';
import { type Bend, computeBends, type Point } from '../curve-path.ts';
import { measureText } from '../measure-text.ts';
import {
  type FeelingAt,
  getScoreY,
  joinFeltPoints,
  leastHeight,
  listBaselinePoints,
  listFeltPoints,
  listLinesOfPerson,
  listLinks,
  splitIntoStretches,
} from './curve-lines.ts';
import { createGenerationCache, type GenerationCache } from './generation-cache.ts';
import { mapLayout } from './map-layout.ts';
import { groupByColumn, type NearColumn } from './near-columns.ts';
import {
  type CurveColumn,
  type CurveLabel,
  computeRowHeight,
  type LabelBox,
  positionLabels,
} from './position-labels.ts';

const { faceSize } = mapLayout;

/** The positions of everything in the row of emotions, in CSS pixels at a zoom of 1. */
export interface CurveLayout {
  readonly height: number;
  /** By moment and persona. */
  readonly moments: readonly (readonly PlacedFeeling[])[];
}

/**
 * The positions of a face and its label. They are relative to the column, so a new column to the left doesn't
 * change them.
 */
export interface PlacedFeeling extends FeelingAt {
  readonly label?: LabelBox;
}

/** The labels of moments, by persona. */
export type PlacedLabels = GenerationCache<readonly (LabelBox | undefined)[]>;

/**
 * Places the faces and labels of all personas.
 *
 * @param font the font of the map
 * @param known a cache: a moment whose neighbours are unchanged reuses its labels
 */
export function layOutCurve(
  map: JourneyMap,
  column: number,
  font: string,
  known: PlacedLabels = createGenerationCache(),
): CurveLayout {
  const all = map.stages.flatMap(({ moments }) => moments);
  const faces = all.map((moment) => layOutFaces(moment, column));
  const near = listNearLines(map, faces, column);
  const looks = faces.map((moment) => moment.map(createFaceKey).join(' '));
  const around = { column, font, hasTags: map.people.length > 1 };
  const remember = known(JSON.stringify(around));
  const moments = faces.map((moment, i): readonly PlacedFeeling[] => {
    const lines = near[i];
    if (lines === undefined || !moment.some((_, person) => isLabelled(moment, person))) return moment;
    const isTruth = all[i]?.momentOfTruth === true;
    const words = moment.map(({ feeling }) => createWordsKey(feeling));
    const basis = [looks[i - 1], looks[i], looks[i + 1], isTruth, lines.look, ...words].join('|');
    const labels = remember(basis, () => layOutLabels(faces, i, isTruth, lines, around));
    return moment.map((placed, person) => {
      const label = labels[person];
      return label === undefined ? placed : { ...placed, label };
    });
  });
  const boxes = moments.flatMap((moment) => moment.flatMap(({ label }) => label ?? []));
  return { height: computeRowHeight(boxes, leastHeight), moments };
}

/** Returns the lines and rings near each column, which its labels avoid. */
function listNearLines(
  map: JourneyMap,
  faces: readonly (readonly FeelingAt[])[],
  column: number,
): readonly NearColumn[] {
  const people = Array.from({ length: Math.max(1, map.people.length) }, (_, person) => person);
  const baseline = map.baseline === undefined ? [] : listBaselinePoints(map.baseline, column);
  const walks = (map.walks ?? []).map((_, walk) => listFeltPoints(map, walk, column));
  const curves = [
    ...people.flatMap((person) => listLinesOfPerson(faces, person, column)),
    ...splitIntoStretches(baseline),
    ...walks.flatMap((points) => joinFeltPoints(points)),
  ];
  const links = people.flatMap((person) => listLinks(faces, person, column));
  const bends = [...curves.flatMap(computeBends), ...links.map(convertToBend)];
  return groupByColumn(bends, [...baseline, ...walks.flat()].flatMap(listRingPoints), faces.length, column);
}

/** Converts a straight line to a Bézier curve. */
function convertToBend([from, to]: readonly [Point, Point]): Bend {
  const third = { x: (to.x - from.x) / 3, y: (to.y - from.y) / 3 };
  return [from, { x: from.x + third.x, y: from.y + third.y }, { x: to.x - third.x, y: to.y - third.y }, to];
}

interface AroundLabels {
  readonly column: number;
  readonly font: string;
  /** True if each face has a tag with its persona's initials. */
  readonly hasTags: boolean;
}

/** Places the labels of a moment, by persona. */
function layOutLabels(
  faces: readonly (readonly FeelingAt[])[],
  index: number,
  isTruth: boolean,
  near: NearColumn,
  { column, font, hasTags }: AroundLabels,
): readonly (LabelBox | undefined)[] {
  const own = faces[index] ?? [];
  const beside = [-1, 0, 1].flatMap((shift) =>
    (faces[index + shift] ?? [])
      .filter(({ feeling }) => feeling.present)
      .map(({ face }) => ({ x: face.x + shift * column, y: face.y })),
  );
  const curveColumn: CurveColumn = {
    faces: beside,
    faceRadius: faceSize / 2,
    tags: hasTags ? beside.map(getTagPosition) : [],
    curves: near.points(),
    width: column,
    height: leastHeight,
    neutral: getScoreY(0),
  };
  const labels = own.flatMap((placed, person) =>
    isLabelled(own, person) ? [{ person, label: createCurveLabel(placed, isTruth, hasTags, font) }] : [],
  );
  const boxes = positionLabels(
    labels.map(({ label }) => label),
    curveColumn,
  );
  return own.map((_, person) => boxes[labels.findIndex((label) => label.person === person)]);
}

/** Returns a cache key with the properties of a face that affect labels. */
function createFaceKey({ feeling, face }: FeelingAt): string {
  return feeling.present ? `${face.x} ${feeling.score}` : '-';
}

/** Returns four points on the ring of a baseline point; labels avoid them. */
function listRingPoints(point: Point | undefined): readonly Point[] {
  if (point === undefined) return [];
  const { x, y } = point;
  return [-5, 5].flatMap((away) => [
    { x: x + away, y },
    { x, y: y + away },
  ]);
}

/** Places the faces of a moment: several personas are side by side, so that none hides another. */
function layOutFaces({ feelings }: MapMoment, column: number): readonly FeelingAt[] {
  const present = feelings.filter((feeling) => feeling.present);
  const spread = Math.min(
    column - faceSize - 8,
    column * (present.length === 2 ? 0.38 : 0.24 * (present.length - 1)),
  );
  const step = present.length < 2 ? 0 : spread / (present.length - 1);
  return feelings.map((feeling) => {
    const place = present.indexOf(feeling) - (present.length - 1) / 2;
    const x = column / 2 + (feeling.present ? place * step : 0);
    return { feeling, face: { x, y: getScoreY(feeling.score ?? 0) } };
  });
}

/** Returns whether a face gets a label: the same words at the same height are written once. */
function isLabelled(moment: readonly FeelingAt[], person: number): boolean {
  const { feeling } = moment[person] ?? {};
  if (feeling?.present !== true || !(feeling.label || feeling.because)) return false;
  return !moment
    .slice(0, person)
    .some(
      ({ feeling: other }) =>
        other.present && other.score === feeling.score && createWordsKey(other) === createWordsKey(feeling),
    );
}

/** Returns the position of a persona's tag: at the lower left of the face. */
function getTagPosition(face: Point): Point {
  return { x: face.x - 16, y: face.y + 17 };
}

function createWordsKey({ label = '', because = '' }: FeelingAt['feeling']): string {
  return `${label}\u0000${because}`;
}

/** The font sizes and line heights of a label, in CSS pixels, as in the style sheet. */
export const labelFont = { word: 13, wordLine: 17, reason: 11.5, reasonLine: 14 } as const;

function createCurveLabel(
  { feeling, face }: FeelingAt,
  isTruth: boolean,
  hasTag: boolean,
  font: string,
): CurveLabel {
  const { wrapped } = measureText(font);
  const { word, wordLine, reason, reasonLine } = labelFont;
  return {
    face,
    reach: {
      above: faceSize / 2 + (isTruth ? 8 : 3),
      below: faceSize / 2 + (hasTag ? 9 : isTruth ? 8 : 3),
    },
    size: (room) => {
      const measured = wrapped(feeling.label ?? '', room, { size: word, weight: 'bold' });
      const why = wrapped(feeling.because ?? '', room, { size: reason });
      return {
        width: Math.max(measured.width, why.width) + 2,
        height: measured.lines * wordLine + why.lines * reasonLine,
        lines: measured.lines + why.lines,
      };
    },
  };
}
