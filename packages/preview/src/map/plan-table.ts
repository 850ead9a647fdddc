import {
  createRows,
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
} from '@journey-maps/core/views';
import { createNotesKey, drawChangeNotes, type NotesOf, returnNoNotes } from '../compare/change-notes.ts';
import { createHtmlElement } from '../html.ts';
import { assignFindings, type PlacedFindings } from './assign-findings.ts';
import { createCellKey } from './cell-key.ts';
import {
  combineRows,
  countItems,
  findSharedRows,
  mergeSharedRows,
  moveStageItems,
  type SharedRows,
} from './combine-rows.ts';
import { bandNames } from './draw-band-facts.ts';
import { createCardsBox, drawFacts, drawItem } from './draw-item.ts';
import { filterMap, type MapFilter } from './map-filter.ts';
import { computeColumnWidth } from './map-layout.ts';
import { colourByConfidence, planConfidence } from './plan-confidence.ts';
import { listRowsInFoot } from './plan-foot.ts';
import { insertFunnel, planFunnel } from './plan-funnel.ts';
import { planHeaders } from './plan-headers.ts';
import { listMetricRows, splitMetricRows } from './plan-metric-rows.ts';
import { keepOverviewRows, planOverview } from './plan-overview.ts';
import { planEmotions } from './plan-people.ts';
import { findWays, removeWays } from './plan-ways.ts';
import type { PlannedCell, PlannedRow, PlannedTable, PlannedTrack } from './planned-table.ts';
import { createReferences, createReferencesKey, type References } from './references.ts';
import { createFactsKey, createItemsKey, renderKey } from './render-key.ts';
import { getRowStyle } from './row-styles.ts';
import {
  createGroupCache,
  type KeptGroups,
  listTrackCells,
  planJourneyTrack,
  planStagesTrack,
  planStepsTrack,
} from './tracks.ts';
import { planWaysTracks } from './ways-track.ts';

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
  notes: NotesOf = returnNoNotes,
  columnWidth = computeColumnWidth(countColumns(map)),
  held?: SharedRows,
): PlannedTable {
  const { words } = language;
  const placed = assignFindings(map, findings);
  const byTime = map.kind === 'day-in-the-life';
  const columns = countColumns(map);
  const { density } = filter;
  const passing = filterMap(map, filter);
  const belowTable = listRowsInFoot(map);
  const created = createRows(removeGoals(passing), words);
  const metrics = density === 'overview' ? [] : listMetricRows(map);
  const all = { above: created.above, below: splitMetricRows(created.below, metrics) };
  const inTable = { above: all.above, below: all.below.filter(({ id }) => !belowTable.has(id)) };
  const combined =
    density === 'overview' ? keepOverviewRows(inTable, map) : combineRows(inTable, density, words);
  const shared = held ?? findSharedRows(combined, density);
  const rows = moveStageItems(mergeSharedRows(combined, shared), density);
  const people = renderKey(map.people.map(({ id, title }) => [id, title]));
  const shown = JSON.stringify(filter);
  const references = createReferences(map);
  const keptGroups = createGroupCache(map, (stage) => [
    byTime,
    people,
    shown,
    notes,
    language,
    references,
    [...shared].join(),
    ...(placed.within.get(stage) ?? []),
  ]);
  const plan: PlannedTable = {
    columns,
    columnWidth,
    words,
    ...planHeaders(map, byTime, placed, references, keptGroups, words),
    rows: [
      ...(filter.confidence === true ? [planConfidence(map, keptGroups, words)] : []),
      ...(density === 'overview' ? [] : planDetails(map, filter, notes, keptGroups, words)),
      ...rows.above.map((row) => planItemRow(row, map, placed, notes, references, keptGroups, words)),
      ...planEmotions(map, filter, keptGroups, language, columnWidth),
      ...insertFunnel(
        rows.below.map((row) => planItemRow(row, map, placed, notes, references, keptGroups, words)),
        planFunnel(map, filter, keptGroups, words),
      ),
      ...(density === 'overview' ? planOverview(passing, keptGroups, words) : []),
    ],
    shared,
    findings: placed.at.get(undefined) ?? [],
  };
  return filter.confidence === true ? colourByConfidence(plan, map) : plan;
}

function countColumns({ stages }: JourneyMap): number {
  return stages.reduce((sum, stage) => sum + stage.moments.length, 0);
}

/** Removes the goals of a journey, which are in its header. */
function removeGoals(map: JourneyMap): JourneyMap {
  return { ...map, items: map.items.filter(({ kind }) => kind !== 'goal') };
}

/** Plans the row with all facts of stages and moments that their headers do not show. */
function planDetails(
  map: JourneyMap,
  filter: MapFilter,
  notes: NotesOf,
  keptGroups: KeptGroups,
  words: PictureWords,
): PlannedRow[] {
  if (filter.only !== undefined) return [];
  const byTime = map.kind === 'day-in-the-life';
  const cell = (part: MapStage | MapMoment, columns: number): PlannedCell => {
    const isElsewhere = (name: FactName | undefined) =>
      filter.density !== 'everything' &&
      name !== undefined &&
      (extraFacts.has(name) || name === 'evidence' || ('moments' in part && bandNames.has(name)));
    const facts = part.facts.filter(
      ({ name }) => !(byTime && name === 'when') && name !== 'funnel' && !isElsewhere(name),
    );
    const told = notes(part.id);
    return {
      key: createCellKey('moments' in part ? 'details stage' : 'details moment', part),
      columns,
      look: createFactsKey(facts) + createNotesKey(told),
      className: 'cell details',
      draw: () => [
        createHtmlElement('div', { 'data-part': part.id }, drawFacts(facts), drawChangeNotes(told, words)),
      ],
    };
  };
  const tracks = [
    planStagesTrack(map, 'details', keptGroups, (stage) => cell(stage, stage.moments.length)),
    planStepsTrack(map, 'details', keptGroups, (moment) => cell(moment, 1)),
  ].filter((track) => listTrackCells(track).some(({ look }) => look !== ''));
  const count = tracks.flatMap(listTrackCells).filter(({ look }) => look !== '').length;
  return count === 0
    ? []
    : [{ id: 'details', heading: words.rows.details, ...getRowStyle('details'), tracks, count }];
}

function planItemRow(
  all: MapRow,
  map: JourneyMap,
  placed: PlacedFindings,
  notes: NotesOf,
  references: References,
  keptGroups: KeptGroups,
  words: PictureWords,
): PlannedRow {
  const ways = all.id === 'ways' ? findWays(map, all) : [];
  const row = ways.length === 0 ? all : removeWays(all, ways);
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
      createItemsKey(
        items,
        (item) => placed.at.get(item) ?? [],
        ({ id }) => notes(id),
      ) + items.map((item) => createReferencesKey(item, references)).join('|'),
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
      return columns > 1 ? [createCardsBox(cards)] : cards;
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
  const tracks: PlannedTrack[] = [...planWaysTracks(ways, map, { placed, notes, references, words })];
  if (row.journey.length > 0)
    tracks.push(planJourneyTrack(cell(`${row.id} journey`, columns, row.journey, 'cell wide')));
  if (row.stages.some((items) => items.length > 0)) {
    tracks.push(
      planStagesTrack(map, trackName, keptGroups, (stage, i) =>
        cell(createCellKey(`${row.id} stage`, stage), stage.moments.length, row.stages[i] ?? []),
      ),
    );
  }
  if (row.moments.some((stage) => stage.some((items) => items.length > 0))) {
    tracks.push(
      planStepsTrack(map, trackName, keptGroups, (moment, s, m) =>
        cell(createCellKey(`${row.id} moment`, moment), 1, row.moments[s]?.[m] ?? []),
      ),
    );
  }
  return {
    id: row.id,
    heading: row.heading,
    ...getRowStyle(row.id),
    tracks,
    count: countItems(all),
    ...(row.lineAbove === undefined ? {} : { lineAbove: words.lines[row.lineAbove] }),
  };
}
