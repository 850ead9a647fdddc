import type { JourneyMap, MapItem, MapMoment, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawIcon, type IconName } from '../look/icons.ts';
import { createCellKey } from './cell-key.ts';
import type { MapRows } from './combine-rows.ts';
import { drawTitle, listClasses } from './draw-item.ts';
import { drawRing } from './draw-ring.ts';
import { drawSeverityBars } from './draw-signs.ts';
import type { PlannedRow } from './planned-table.ts';
import { noReferences } from './references.ts';
import { createItemsKey } from './render-key.ts';
import { getRowStyle } from './row-styles.ts';
import {
  type KeptGroups,
  listTrackCells,
  planJourneyTrack,
  planStagesTrack,
  planStepsTrack,
} from './tracks.ts';

/** Returns the rows that an overview keeps: the lanes of a blueprint with their titles, and touchpoints as signs. */
export function keepOverviewRows({ below }: MapRows, { kind }: JourneyMap): MapRows {
  const shown = new Set([
    'touchpoints',
    ...(kind === 'service-blueprint' ? ['frontstage', 'backstage', 'support'] : []),
  ]);
  return { above: [], below: below.filter(({ id }) => shown.has(id)) };
}

/** Plans the counts of pains, gains, opportunities, metrics and exits, and the most severe pain of each moment. */
export function planOverview(map: JourneyMap, keptGroups: KeptGroups, words: PictureWords): PlannedRow[] {
  return [
    planCountRow('counts', map, keptGroups, words, (items) => drawCounts(items, words)),
    planCountRow('sharpest-pain', map, keptGroups, words, (items) => drawSharpest(items, words)),
  ].flatMap((row) => (row.count === 0 ? [] : [row]));
}

function planCountRow(
  id: 'counts' | 'sharpest-pain',
  map: JourneyMap,
  keptGroups: KeptGroups,
  words: PictureWords,
  draw: (items: readonly MapItem[]) => readonly HTMLElement[],
): PlannedRow {
  const isCounted = ({ kind, change }: MapItem) =>
    change !== 'removed' && (id === 'counts' ? counted.has(kind) : kind === 'pain');
  const cell = (key: string, columns: number, all: readonly MapItem[]) => {
    const items = all.filter(isCounted);
    return { key, columns, look: createItemsKey(items), className: 'cell', draw: () => draw(items) };
  };
  const tracks = [
    planJourneyTrack(cell(`${id} journey`, countColumns(map), map.items)),
    planStagesTrack(map, id, keptGroups, (stage) =>
      cell(createCellKey(`${id} stage`, stage), stage.moments.length, stage.items),
    ),
    planStepsTrack(map, id, keptGroups, (moment: MapMoment) =>
      cell(createCellKey(`${id} moment`, moment), 1, moment.items),
    ),
  ].filter((track) => listTrackCells(track).some(({ look }) => look !== ''));
  return {
    id,
    heading: words.rows[id],
    ...getRowStyle(id),
    tracks,
    count: tracks.flatMap(listTrackCells).filter(({ look }) => look !== '').length,
  };
}

const counted: ReadonlySet<MapItem['kind']> = new Set(['pain', 'gain', 'opportunity', 'metric', 'exit']);

function countColumns({ stages }: JourneyMap): number {
  return stages.reduce((sum, { moments }) => sum + moments.length, 0);
}

function drawCounts(items: readonly MapItem[], words: PictureWords): readonly HTMLElement[] {
  const kinds = ['pain', 'gain', 'opportunity', 'metric'] as const;
  const counts = kinds.flatMap((kind) => {
    const some = items.filter((item) => item.kind === kind);
    if (some.length === 0) return [];
    const serious = kind === 'pain' ? some.filter(isSerious).length : 0;
    return [
      drawCountSign(kind, drawIcon(kind satisfies IconName), words.items[kind].several, `${some.length}`, [
        ...(serious === 0
          ? []
          : [createHtmlElement('span', { class: 'count-serious' }, `(${words.signs.serious(serious)})`)]),
      ]),
    ];
  });
  const exit = items.find(({ kind, share }) => kind === 'exit' && share !== undefined);
  const share = exit?.facts.find(({ name }) => name === 'share')?.value;
  const left =
    exit?.share === undefined || share === undefined
      ? []
      : [drawCountSign('exit', drawRing(exit.share), words.items.exit.one, words.signs.leave(share), [])];
  return [createHtmlElement('div', { class: 'counts' }, counts, left)];
}

function drawCountSign(
  kind: string,
  drawn: Element,
  name: string,
  text: string,
  behind: readonly HTMLElement[],
): HTMLElement {
  return createHtmlElement(
    'span',
    { class: `count count-${kind}` },
    drawn,
    createHtmlElement('span', { class: 'unseen' }, `${name} `),
    text,
    behind,
  );
}

function isSerious({ marks }: MapItem): boolean {
  return marks.some(({ severity }) => severity === 'high' || severity === 'critical');
}

const severities = ['low', 'medium', 'high', 'critical'] as const;

function drawSharpest(items: readonly MapItem[], words: PictureWords): readonly HTMLElement[] {
  const getSeverity = ({ marks }: MapItem) => marks.find(({ severity }) => severity !== undefined);
  const rank = (item: MapItem) => severities.indexOf(getSeverity(item)?.severity ?? 'low');
  const [sharpest] = items.toSorted((a, b) => rank(b) - rank(a));
  if (sharpest === undefined) return [];
  const { severity, label } = getSeverity(sharpest) ?? {};
  return [
    createHtmlElement(
      'article',
      { class: `${listClasses(sharpest)} sharpest`, 'data-id': sharpest.id },
      severity === undefined
        ? []
        : [drawSeverityBars(severity), createHtmlElement('span', { class: 'unseen' }, label ?? '')],
      drawTitle(sharpest, noReferences, words),
    ),
  ];
}
