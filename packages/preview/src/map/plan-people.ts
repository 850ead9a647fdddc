import type { JourneyMap, MapItem, PictureLanguage, PictureWords } from '@journey-maps/core';
import type { NotesOf } from '../compare/change-notes.ts';
import { cellKey } from './cell-key.ts';
import { curveLegend, curveScale, drawCurves, drawFeelings, signOfPerson } from './draw-curves.ts';
import { cardsBox, drawItem } from './draw-item.ts';
import { feelingsLook, itemsLook, lookOf } from './looks.ts';
import type { MapFilter } from './map-filter.ts';
import type { PlannedCell, PlannedRow } from './planned-table.ts';
import { journeyTrack, type KeptGroups, stepsTrack } from './tracks.ts';

/** The row of those who go this way. */
export function planPersonas(
  map: JourneyMap,
  filter: MapFilter,
  columns: number,
  notes: NotesOf,
  words: PictureWords,
): PlannedRow[] {
  const people = map.people.filter(({ id }) => filter.person === undefined || filter.person === id);
  if (people.length === 0 || filter.only !== undefined) return [];
  const cards = people.map(({ id, title, card, primary }): MapItem => {
    const unknown: MapItem = { id, kind: 'persona', title, span: map.span, facts: [], marks: [] };
    return (
      card ??
      (primary ? { ...unknown, marks: [{ kind: 'primary', label: words.marks.primaryPersona }] } : unknown)
    );
  });
  const cell: PlannedCell = {
    key: 'personas',
    columns,
    look: itemsLook(
      cards,
      () => [],
      ({ id }) => notes(id),
    ),
    className: 'cell wide',
    draw: () => [
      cardsBox(cards.map((card, i) => drawItem(card, words, [], notes(card.id), signOfPerson(i)))),
    ],
  };
  return [
    { id: 'personas', heading: words.rows.personas, tracks: [journeyTrack(cell)], count: cards.length },
  ];
}

/** The row of how they feel, moment by moment. */
export function planEmotions(
  map: JourneyMap,
  filter: MapFilter,
  kept: KeptGroups,
  language: PictureLanguage,
): PlannedRow[] {
  const known = map.stages.some(({ moments }) =>
    moments.some(({ feelings }) => feelings.some(({ score }) => score !== undefined)),
  );
  if (!known || filter.only === 'open-actions') return [];
  const shown = filter.person === undefined ? map : onlyPerson(map, filter.person);
  const moments = shown.stages.flatMap((stage) => stage.moments);
  // Made once: there may be hundreds of moments.
  const people = lookOf(shown.people.map(({ id, title }) => [id, title]));
  const lines = lookOf(
    people,
    shown.baseline,
    moments.map(({ feelings }) => feelings.map(({ score }) => score)),
  );
  return [
    {
      id: 'emotions',
      heading: language.words.rows.emotions,
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
          ...stepsTrack(shown, 'emotions', kept, (moment) => ({
            key: cellKey('emotion', moment),
            columns: 1,
            className: 'cell emotions',
            look: feelingsLook(moment, people),
            draw: () => [drawFeelings(shown, moment, language)],
          })),
          behind: { key: 'curves', look: lines, className: 'behind', draw: () => [drawCurves(shown)] },
        },
      ],
      count: moments.length,
    },
  ];
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
