import {
  extraFacts,
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
} from '@journey-maps/core/views';
import { drawChangeNotes, type NotesOf, noNotes, notesLook } from '../compare/change-notes.ts';
import { htmlElement } from '../html.ts';
import { type PlacedFindings, placeFindings } from './assign-findings.ts';
import { cellKey } from './cell-key.ts';
import {
  combineRows,
  countItems,
  findSharedRows,
  placeStageItems,
  type SharedRows,
  shareRows,
} from './combine-rows.ts';
import { bandNames } from './draw-band-facts.ts';
import { cardsBox, drawFacts, drawItem } from './draw-item.ts';
import { filterMap, type MapFilter } from './map-filter.ts';
import { columnWidthOf } from './map-layout.ts';
import { rowsInFoot } from './plan-foot.ts';
import { planHeaders } from './plan-headers.ts';
import { planOverview, rowsOfOverview } from './plan-overview.ts';
import { planEmotions } from './plan-people.ts';
import { findWays, withoutWays } from './plan-ways.ts';
import type { PlannedCell, PlannedRow, PlannedTable, PlannedTrack } from './planned-table.ts';
import { type References, referencesIn, referencesLook } from './references.ts';
import { factsKey, itemsKey, renderKey } from './render-key.ts';
import { rowLook } from './row-styles.ts';
import { cellsOf, journeyTrack, type KeptGroups, keptGroups, stagesTrack, stepsTrack } from './tracks.ts';
import { waysTracks } from './ways-track.ts';

/**
 * Plans the table of a map.
 *
 * @param language the language of the map, with its headings, labels and number formats
 * @param notes the changes in its parts, if two versions are compared
 * @param columnWidth in CSS pixels at a zoom of 1
 * @param held the rows that were merged before typing, which stay merged
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
  const people = renderKey(map.people.map(({ id, title }) => [id, title]));
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
      ...rows.above.map((row) => itemRow(row, map, placed, notes, references, kept, words)),
      ...planEmotions(map, filter, kept, language, columnWidth),
      ...rows.below.map((row) => itemRow(row, map, placed, notes, references, kept, words)),
      ...(density === 'overview' ? planOverview(passing, kept, words) : []),
    ],
    shared,
    findings: placed.at.get(undefined) ?? [],
  };
}

function countColumns({ stages }: JourneyMap): number {
  return stages.reduce((sum, stage) => sum + stage.moments.length, 0);
}

/** Removes the goals of a journey, which are in its header. */
function withoutGoals(map: JourneyMap): JourneyMap {
  return { ...map, items: map.items.filter(({ kind }) => kind !== 'goal') };
}

/** Plans the row with all facts of stages and moments that their headers do not show. */
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
    const isElsewhere = (name: FactName | undefined) =>
      filter.density !== 'everything' &&
      name !== undefined &&
      (extraFacts.has(name) || name === 'evidence' || ('moments' in part && bandNames.has(name)));
    const facts = part.facts.filter(({ name }) => !(byTime && name === 'when') && !isElsewhere(name));
    const told = notes(part.id);
    return {
      key: cellKey('moments' in part ? 'details stage' : 'details moment', part),
      columns,
      look: factsKey(facts) + notesLook(told),
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
  all: MapRow,
  map: JourneyMap,
  placed: PlacedFindings,
  notes: NotesOf,
  references: References,
  kept: KeptGroups,
  words: PictureWords,
): PlannedRow {
  const ways = all.id === 'ways' ? findWays(map, all) : [];
  const row = ways.length === 0 ? all : withoutWays(all, ways);
  const cell = (
    key: string,
    columns: number,
    items: readonly MapItem[],
    className = 'cell',
  ): PlannedCell => ({
    // A cell over several columns is drawn differently.
    key: columns > 1 ? `${key} cards` : key,
    columns,
    look:
      itemsKey(
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
  // In a row over all columns of a stage, or for a stage of one column, that is visible anyway.
  const isInColumn = row.stages.every((items) => items.length === 0);
  const wholeStage = new Set(
    map.stages.flatMap(({ moments, items }) => (isInColumn && moments.length > 1 ? items : [])),
  );
  // Other stages than its own may decide whether a branch is an arc.
  const trackName = [row.id, ...ways.map(({ item }) => item.id)].join(' ');
  const tracks: PlannedTrack[] = [...waysTracks(ways, map, { placed, notes, references, words })];
  if (row.journey.length > 0)
    tracks.push(journeyTrack(cell(`${row.id} journey`, columns, row.journey, 'cell wide')));
  if (row.stages.some((items) => items.length > 0)) {
    tracks.push(
      stagesTrack(map, trackName, kept, (stage, i) =>
        cell(cellKey(`${row.id} stage`, stage), stage.moments.length, row.stages[i] ?? []),
      ),
    );
  }
  if (row.moments.some((stage) => stage.some((items) => items.length > 0))) {
    tracks.push(
      stepsTrack(map, trackName, kept, (moment, s, m) =>
        cell(cellKey(`${row.id} moment`, moment), 1, row.moments[s]?.[m] ?? []),
      ),
    );
  }
  return {
    id: row.id,
    heading: row.heading,
    ...rowLook(row.id),
    tracks,
    count: countItems(all),
    ...(row.lineAbove === undefined ? {} : { lineAbove: words.lines[row.lineAbove] }),
  };
}
