import type { JourneyMap, PictureLanguage } from '@journey-maps/core';
import { cellKey } from './cell-key.ts';
import { type CurveLayout, layoutCurve } from './curve-layout.ts';
import { curveLegend, curveScale, drawCurves, drawFeelings } from './draw-curves.ts';
import { feelingsLook, lookOf } from './looks.ts';
import type { MapFilter } from './map-filter.ts';
import { fontOf } from './map-layout.ts';
import type { PlannedRow } from './planned-table.ts';
import { rowLook } from './row-looks.ts';
import { type KeptGroups, stepsTrack } from './tracks.ts';

/**
 * Plans the row of how they feel, moment by moment.
 *
 * @param width of a column, in CSS pixels
 */
export function planEmotions(
  map: JourneyMap,
  filter: MapFilter,
  kept: KeptGroups,
  language: PictureLanguage,
  width: number,
): PlannedRow[] {
  const known = map.stages.some(({ moments }) =>
    moments.some(({ feelings }) => feelings.some(({ score }) => score !== undefined)),
  );
  if (!known || filter.only === 'open-actions') return [];
  const shown = filter.person === undefined ? map : onlyPerson(map, filter.person);
  const moments = shown.stages.flatMap((stage) => stage.moments);
  const layout = layoutAgain(shown, width, fontOf(language));
  const first = firstColumns(shown);
  // Made once: there may be hundreds of moments.
  const people = lookOf(shown.people.map(({ id, title }) => [id, title]));
  const placesOf = (stage: number): string => {
    const from = first[stage] ?? 0;
    const count = shown.stages[stage]?.moments.length ?? 0;
    const places = layout.moments
      .slice(from, from + count)
      .map((moment, m) =>
        moment.map(({ face, label }) => [
          Math.round(face.x - (from + m) * width),
          label && [label.x - (from + m) * width, label.y, label.width, label.align],
        ]),
      );
    return lookOf(layout.height, people, places);
  };
  return [
    {
      id: 'emotions',
      heading: language.words.rows.emotions,
      ...rowLook('emotions'),
      legend: {
        key: 'legend',
        className: '',
        look: lookOf(
          shown.people.map(({ title }) => title),
          shown.baseline?.title,
        ),
        draw: () => [curveLegend(shown), curveScale()],
      },
      tracks: [
        {
          ...stepsTrack(
            shown,
            (s) => `emotions ${placesOf(s)}`,
            kept,
            (moment, s, m) => ({
              key: cellKey('emotion', moment),
              columns: 1,
              className: 'cell emotions',
              look: feelingsLook(moment, people) + placesOf(s),
              draw: () => [
                drawFeelings(shown, moment, layout, { index: (first[s] ?? 0) + m, width }, language),
              ],
            }),
          ),
          behind: {
            key: 'curves',
            look: lookOf(
              people,
              shown.baseline,
              layout.height,
              width,
              moments.map(({ feelings }) => feelings.map(({ score, present }) => [score, present])),
            ),
            className: 'behind',
            draw: () => [drawCurves(shown, layout, width)],
          },
        },
      ],
      count: moments.length,
    },
  ];
}

/** The column in which each stage begins. */
function firstColumns({ stages }: JourneyMap): readonly number[] {
  let next = 0;
  return stages.map(({ moments }) => {
    const first = next;
    next += moments.length;
    return first;
  });
}

let last: { readonly basis: string; readonly layout: CurveLayout } | undefined;

/** At most keystrokes nobody feels otherwise, and every label stays where it was. */
function layoutAgain(map: JourneyMap, width: number, font: string): CurveLayout {
  const basis = lookOf(
    width,
    font,
    map.people.length,
    map.baseline,
    map.stages.map(({ moments }) => moments.map(({ feelings, momentOfTruth }) => [feelings, momentOfTruth])),
  );
  if (last?.basis !== basis) last = { basis, layout: layoutCurve(map, width, font) };
  return last.layout;
}

function onlyPerson(map: JourneyMap, id: string): JourneyMap {
  const index = map.people.findIndex((person) => person.id === id);
  if (index < 0) return map;
  return {
    ...map,
    people: map.people.filter((_, i) => i === index),
    stages: map.stages.map((stage) => ({
      ...stage,
      moments: stage.moments.map((moment) => ({
        ...moment,
        feelings: moment.feelings.filter((_, i) => i === index),
      })),
    })),
  };
}
