import {
  append,
  type FactName,
  type JourneyMap,
  type MapFinding,
  type MapItem,
  type MapMoment,
  type MapRow,
  type MapStage,
  type PictureLanguage,
  type PictureWords,
  rowsOf,
} from '@journey-maps/core';
import { drawChangeNotes, type NotesOf, noNotes, notesLook } from '../compare/change-notes.ts';
import { htmlElement } from '../html.ts';
import { cellKey } from './cell-key.ts';
import {
  combineRows,
  countItems,
  findSharedRows,
  placeStageItems,
  type SharedRows,
  shareRows,
} from './combine-rows.ts';
import { cardsBox, drawFacts, drawItem } from './draw-item.ts';
import { drawWays } from './draw-ways.ts';
import { factsLook, itemsLook, lookOf } from './looks.ts';
import { filterMap, type MapFilter } from './map-filter.ts';
import { columnWidthOf } from './map-layout.ts';
import { type PlacedFindings, placeFindings } from './place-findings.ts';
import { rowsInFoot } from './plan-foot.ts';
import { bandNames, planHeaders } from './plan-headers.ts';
import { planOverview, rowsOfOverview } from './plan-overview.ts';
import { planEmotions } from './plan-people.ts';
import type { PlannedCell, PlannedRow, PlannedTable, PlannedTrack } from './planned-table.ts';
import { type References, referencesIn, referencesLook } from './references.ts';
import { rowLook } from './row-looks.ts';
import { cellsOf, journeyTrack, type KeptGroups, keptGroups, stagesTrack, stepsTrack } from './tracks.ts';

/**
 * Plans the table of a map.
 *
 * @param language of the map: gives headings, labels and numbers
 * @param notes what changed in its parts, where it is compared
 * @param columnWidth in CSS pixels at a zoom of 1
 * @param held the rows that shared one before somebody typed: they go on doing so
 */
export function planTable(
  map: JourneyMap,
  filter: MapFilter,
  findings: readonly MapFinding[],
  language: PictureLanguage,
  notes: NotesOf = noNotes,
  columnWidth = columnWidthOf(countColumns(map)),
  held?: SharedRows,
): PlannedTable {
  const { words } = language;
  const placed = placeFindings(map, findings);
  const byTime = map.kind === 'day-in-the-life';
  const columns = countColumns(map);
  const { density } = filter;
  const passing = filterMap(map, filter);
  const belowTable = rowsInFoot(map);
  const all = rowsOf(withoutGoals(passing), words);
  const inTable = { above: all.above, below: all.below.filter(({ id }) => !belowTable.has(id)) };
  const combined =
    density === 'overview' ? rowsOfOverview(inTable, map) : combineRows(inTable, density, words);
  const shared = held ?? findSharedRows(combined, density);
  const rows = placeStageItems(shareRows(combined, shared), density);
  const people = lookOf(map.people.map(({ id, title }) => [id, title]));
  const shown = JSON.stringify(filter);
  const references = referencesIn(map);
  const kept = keptGroups(map, (stage) => [
    byTime,
    people,
    shown,
    notes,
    language,
    references,
    [...shared].join(),
    ...(placed.within.get(stage) ?? []),
  ]);
  return {
    columns,
    columnWidth,
    words,
    ...planHeaders(map, byTime, placed, references, kept, words),
    rows: [
      ...(density === 'overview' ? [] : details(map, filter, notes, kept, words)),
      ...rows.above.map((row) => itemRow(row, map, placed, notes, references, kept, words, columnWidth)),
      ...planEmotions(map, filter, kept, language, columnWidth),
      ...rows.below.map((row) => itemRow(row, map, placed, notes, references, kept, words, columnWidth)),
      ...(density === 'overview' ? planOverview(passing, kept, words) : []),
    ],
    shared,
    findings: placed.at.get(undefined) ?? [],
  };
}

function countColumns({ stages }: JourneyMap): number {
  return stages.reduce((sum, stage) => sum + stage.moments.length, 0);
}

/** The goals of a journey are in its header. */
function withoutGoals(map: JourneyMap): JourneyMap {
  return { ...map, items: map.items.filter(({ kind }) => kind !== 'goal') };
}

/** Plans the row of everything that is said of stages and of moments, and that their headers do not show. */
function details(
  map: JourneyMap,
  filter: MapFilter,
  notes: NotesOf,
  kept: KeptGroups,
  words: PictureWords,
): PlannedRow[] {
  if (filter.only !== undefined) return [];
  const byTime = map.kind === 'day-in-the-life';
  const cell = (part: MapStage | MapMoment, columns: number): PlannedCell => {
    const isInBand = (name: FactName | undefined) =>
      'moments' in part && filter.density !== 'everything' && name !== undefined && bandNames.has(name);
    const facts = part.facts.filter(({ name }) => !(byTime && name === 'when') && !isInBand(name));
    const told = notes(part.id);
    return {
      key: cellKey('moments' in part ? 'details stage' : 'details moment', part),
      columns,
      look: factsLook(facts) + notesLook(told),
      className: 'cell details',
      draw: () => [
        htmlElement('div', { 'data-part': part.id }, drawFacts(facts), drawChangeNotes(told, words)),
      ],
    };
  };
  const tracks = [
    stagesTrack(map, 'details', kept, (stage) => cell(stage, stage.moments.length)),
    stepsTrack(map, 'details', kept, (moment) => cell(moment, 1)),
  ].filter((track) => cellsOf(track).some(({ look }) => look !== ''));
  const count = tracks.flatMap(cellsOf).filter(({ look }) => look !== '').length;
  return count === 0
    ? []
    : [{ id: 'details', heading: words.rows.details, ...rowLook('details'), tracks, count }];
}

function itemRow(
  row: MapRow,
  map: JourneyMap,
  placed: PlacedFindings,
  notes: NotesOf,
  references: References,
  kept: KeptGroups,
  words: PictureWords,
  columnWidth: number,
): PlannedRow {
  const cell = (
    key: string,
    columns: number,
    items: readonly MapItem[],
    className = 'cell',
  ): PlannedCell => ({
    // Over several columns it is drawn otherwise than in one.
    key: columns > 1 ? `${key} cards` : key,
    columns,
    look:
      itemsLook(
        items,
        (item) => placed.at.get(item) ?? [],
        ({ id }) => notes(id),
      ) + items.map((item) => referencesLook(item, references)).join('|'),
    className,
    draw: () => {
      const cards = items.map((item) =>
        drawItem(item, words, {
          findings: placed.at.get(item) ?? [],
          notes: notes(item.id),
          references,
          ...(wholeStage.has(item) ? { isOfStage: true } : {}),
          ...(item.heading === undefined || item.heading === row.heading ? {} : { heading: item.heading }),
        }),
      );
      return columns > 1 ? [cardsBox(cards)] : cards;
    },
  });
  const columns = countColumns(map);
  // Over all of a stage's columns, or of a stage of one column, that is seen.
  const isInColumn = row.stages.every((items) => items.length === 0);
  const wholeStage = new Set(
    map.stages.flatMap(({ moments, items }) => (isInColumn && moments.length > 1 ? items : [])),
  );
  const tracks: PlannedTrack[] = [];
  if (row.id === 'ways') append(tracks, waysTracks(map, row, columns, columnWidth));
  if (row.journey.length > 0)
    tracks.push(journeyTrack(cell(`${row.id} journey`, columns, row.journey, 'cell wide')));
  if (row.stages.some((items) => items.length > 0)) {
    tracks.push(
      stagesTrack(map, row.id, kept, (stage, i) =>
        cell(cellKey(`${row.id} stage`, stage), stage.moments.length, row.stages[i] ?? []),
      ),
    );
  }
  if (row.moments.some((stage) => stage.some((items) => items.length > 0))) {
    tracks.push(
      stepsTrack(map, row.id, kept, (moment, s, m) =>
        cell(cellKey(`${row.id} moment`, moment), 1, row.moments[s]?.[m] ?? []),
      ),
    );
  }
  return {
    id: row.id,
    heading: row.heading,
    ...rowLook(row.id),
    tracks,
    count: countItems(row),
    ...(row.lineAbove === undefined ? {} : { lineAbove: words.lines[row.lineAbove] }),
  };
}

/** Plans the arrows of the ways that lead to a column: none where no way does. */
function waysTracks(map: JourneyMap, row: MapRow, columns: number, columnWidth: number): PlannedTrack[] {
  const ids = new Map(map.stages.flatMap(({ moments }) => moments).map(({ id }, i) => [id, i]));
  let column = 0;
  const arrows = map.stages.flatMap((stage, s) => {
    const first = column;
    column += stage.moments.length;
    // What leads on from a stage leads on from its end.
    const ofStage = (row.stages[s] ?? []).map((item) => ({ item, from: first + stage.moments.length - 1 }));
    const ofMoments = (row.moments[s] ?? []).flatMap((items, m) =>
      items.map((item) => ({ item, from: first + m })),
    );
    return [...ofStage, ...ofMoments].flatMap(({ item: { target }, from }) => {
      const to = target === undefined ? undefined : ids.get(target);
      return to === undefined ? [] : [{ from, to }];
    });
  });
  if (arrows.length === 0) return [];
  const cell: PlannedCell = {
    key: 'ways arrows',
    columns,
    look: lookOf(arrows, columns, columnWidth),
    className: 'cell ways',
    draw: () => [drawWays(arrows, columns, columnWidth)],
  };
  return [{ ...journeyTrack(cell), key: 'arrows' }];
}
