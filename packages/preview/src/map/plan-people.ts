import type { JourneyMap, MapMoment, PictureLanguage } from '@journey-maps/core/views';
import { createCellKey } from './cell-key.ts';
import { layOutCurve, type PlacedFeeling, type PlacedLabels } from './curve-layout.ts';
import { drawCurveLegend, drawCurveScale, drawCurves, drawFeelings } from './draw-curves.ts';
import { createGenerationCache } from './generation-cache.ts';
import type { MapFilter } from './map-filter.ts';
import { getMapFont } from './map-layout.ts';
import { memoizeOnFirst } from './memoize-on-first.ts';
import type { PlannedRow } from './planned-table.ts';
import { feelingsKey, renderKey } from './render-key.ts';
import { getRowStyle } from './row-styles.ts';
import { type KeptGroups, planStepsTrack } from './tracks.ts';

/**
 * Plans the row of emotions, moment by moment.
 *
 * @param width the width of a column, in CSS pixels
 */
export function planEmotions(
  map: JourneyMap,
  filter: MapFilter,
  keptGroups: KeptGroups,
  language: PictureLanguage,
  width: number,
): PlannedRow[] {
  const isKnown = map.stages.some(({ moments }) =>
    moments.some(
      ({ feelings, felt }) => felt !== undefined || feelings.some(({ score }) => score !== undefined),
    ),
  );
  if (!isKnown || filter.only === 'open-actions') return [];
  const shown = filter.person === undefined ? map : keepPerson(map, filter.person);
  const moments = shown.stages.flatMap((stage) => stage.moments);
  const layout = layOutCurve(shown, width, getMapFont(language), placedLabels);
  const first = listFirstColumns(shown);
  // Computed once, since there may be hundreds of moments.
  const people = renderKey(shown.people.map(({ id, title }) => [id, title]));
  const places = layout.moments.map(createPlacesKey);
  const walks = shown.walks === undefined ? '' : renderKey(shown.walks, width);
  const listPlaces = (s: number) => places.slice(first[s], first[s + 1]);
  return [
    {
      id: 'emotions',
      heading: language.words.rows.emotions,
      ...getRowStyle('emotions'),
      legend: {
        key: 'legend',
        className: '',
        look: renderKey(
          shown.people.map(({ title }) => title),
          shown.baseline?.title,
          shown.walks,
        ),
        draw: () => [drawCurveLegend(shown), drawCurveScale()],
      },
      tracks: [
        {
          ...planStepsTrack(
            shown,
            (s) => `emotions ${layout.height} ${walks} ${listPlaces(s).join('|')}`,
            keptGroups,
            (moment, s, m) => {
              const column = (first[s] ?? 0) + m;
              const placed = layout.moments[column] ?? [];
              return {
                key: createCellKey('emotion', moment),
                columns: 1,
                className: 'cell emotions',
                look: `${layout.height} ${places[column]}${feelingsKey(moment, people)}${createFeltKey(moment, walks)}`,
                draw: () => [drawFeelings(shown, moment, placed, layout.height, width, language)],
              };
            },
          ),
          behind: {
            key: 'curves',
            look:
              renderKey(people, shown.baseline, layout.height, width, shown.walks?.length) +
              moments.map(scoresLook).join('|'),
            className: 'behind',
            draw: () => [drawCurves(shown, layout, width)],
          },
        },
      ],
      count: moments.length,
    },
  ];
}

/** Returns the index of each stage's first column, and the number of columns as the last entry. */
function listFirstColumns({ stages }: JourneyMap): readonly number[] {
  const first = [0];
  for (const { moments } of stages) first.push((first.at(-1) ?? 0) + moments.length);
  return first;
}

/** Reused between drawings: most keystrokes change no feeling, and every label stays in place. */
const placedLabels: PlacedLabels = createGenerationCache();

/** Returns a key for the visible positions of a moment's faces and labels. */
function createPlacesKey(placed: readonly PlacedFeeling[]): string {
  return placed
    .map(({ face, label }) =>
      label === undefined
        ? `${Math.round(face.x)}`
        : `${Math.round(face.x)} ${label.x} ${label.y} ${label.width} ${label.align}`,
    )
    .join();
}

/** Returns a key for everything of a moment's feelings that the curves show. */
const scoresLook = memoizeOnFirst(
  ({ feelings, felt = [] }: MapMoment): string =>
    feelings.map(({ score, present }) => `${score} ${present}`).join() +
    felt.map(({ walk, score }) => `;${walk} ${score}`).join(''),
);

/** Returns a key for what walks and tests found at a moment. */
function createFeltKey({ felt }: MapMoment, walks: string): string {
  return felt === undefined ? '' : walks + renderKey(felt);
}

function keepPerson(map: JourneyMap, id: string): JourneyMap {
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
