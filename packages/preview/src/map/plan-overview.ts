import type { JourneyMap, MapItem, MapMoment, PictureWords } from '@journey-maps/core/views';
import { htmlElement } from '../html.ts';
import { type IconName, icon } from '../look/icons.ts';
import { cellKey } from './cell-key.ts';
import type { MapRows } from './combine-rows.ts';
import { classesOf, drawTitle } from './draw-item.ts';
import { drawRing } from './draw-ring.ts';
import { severityBars } from './draw-signs.ts';
import type { PlannedRow } from './planned-table.ts';
import { noReferences } from './references.ts';
import { itemsKey } from './render-key.ts';
import { rowLook } from './row-styles.ts';
import { cellsOf, journeyTrack, type KeptGroups, stagesTrack, stepsTrack } from './tracks.ts';

/** Returns the rows that an overview keeps: the lanes of a blueprint with their titles, and touchpoints as signs. */
export function rowsOfOverview({ below }: MapRows, { kind }: JourneyMap): MapRows {
  const shown = new Set([
    'touchpoints',
    ...(kind === 'service-blueprint' ? ['frontstage', 'backstage', 'support'] : []),
  ]);
  return { above: [], below: below.filter(({ id }) => shown.has(id)) };
}

/** Plans the counts of pains, gains, opportunities, metrics and exits, and the most severe pain of each moment. */
export function planOverview(map: JourneyMap, kept: KeptGroups, words: PictureWords): PlannedRow[] {
  return [
    plannedRow('counts', map, kept, words, (items) => drawCounts(items, words)),
    plannedRow('sharpest-pain', map, kept, words, (items) => drawSharpest(items, words)),
  ].flatMap((row) => (row.count === 0 ? [] : [row]));
}

function plannedRow(
  id: 'counts' | 'sharpest-pain',
  map: JourneyMap,
  kept: KeptGroups,
  words: PictureWords,
  draw: (items: readonly MapItem[]) => readonly HTMLElement[],
): PlannedRow {
  const isCounted = ({ kind, change }: MapItem) =>
    change !== 'removed' && (id === 'counts' ? counted.has(kind) : kind === 'pain');
  const cell = (key: string, columns: number, all: readonly MapItem[]) => {
    const items = all.filter(isCounted);
    return { key, columns, look: itemsKey(items), className: 'cell', draw: () => draw(items) };
  };
  const tracks = [
    journeyTrack(cell(`${id} journey`, columnsOf(map), map.items)),
    stagesTrack(map, id, kept, (stage) =>
      cell(cellKey(`${id} stage`, stage), stage.moments.length, stage.items),
    ),
    stepsTrack(map, id, kept, (moment: MapMoment) => cell(cellKey(`${id} moment`, moment), 1, moment.items)),
  ].filter((track) => cellsOf(track).some(({ look }) => look !== ''));
  return {
    id,
    heading: words.rows[id],
    ...rowLook(id),
    tracks,
    count: tracks.flatMap(cellsOf).filter(({ look }) => look !== '').length,
  };
}

const counted: ReadonlySet<MapItem['kind']> = new Set(['pain', 'gain', 'opportunity', 'metric', 'exit']);

function columnsOf({ stages }: JourneyMap): number {
  return stages.reduce((sum, { moments }) => sum + moments.length, 0);
}

function drawCounts(items: readonly MapItem[], words: PictureWords): readonly HTMLElement[] {
  const kinds = ['pain', 'gain', 'opportunity', 'metric'] as const;
  const counts = kinds.flatMap((kind) => {
    const some = items.filter((item) => item.kind === kind);
    if (some.length === 0) return [];
    const serious = kind === 'pain' ? some.filter(isSerious).length : 0;
    return [
      sign(kind, icon(kind satisfies IconName), words.items[kind].several, `${some.length}`, [
        ...(serious === 0
          ? []
          : [htmlElement('span', { class: 'count-serious' }, `(${words.signs.serious(serious)})`)]),
      ]),
    ];
  });
  const exit = items.find(({ kind, share }) => kind === 'exit' && share !== undefined);
  const share = exit?.facts.find(({ name }) => name === 'share')?.value;
  const left =
    exit?.share === undefined || share === undefined
      ? []
      : [sign('exit', drawRing(exit.share), words.items.exit.one, words.signs.leave(share), [])];
  return [htmlElement('div', { class: 'counts' }, counts, left)];
}

function sign(
  kind: string,
  drawn: Element,
  name: string,
  text: string,
  behind: readonly HTMLElement[],
): HTMLElement {
  return htmlElement(
    'span',
    { class: `count count-${kind}` },
    drawn,
    htmlElement('span', { class: 'unseen' }, `${name} `),
    text,
    behind,
  );
}

function isSerious({ marks }: MapItem): boolean {
  return marks.some(({ severity }) => severity === 'high' || severity === 'critical');
}

const severities = ['low', 'medium', 'high', 'critical'] as const;

function drawSharpest(items: readonly MapItem[], words: PictureWords): readonly HTMLElement[] {
  const severityOf = ({ marks }: MapItem) => marks.find(({ severity }) => severity !== undefined);
  const rank = (item: MapItem) => severities.indexOf(severityOf(item)?.severity ?? 'low');
  const [sharpest] = items.toSorted((a, b) => rank(b) - rank(a));
  if (sharpest === undefined) return [];
  const { severity, label } = severityOf(sharpest) ?? {};
  return [
    htmlElement(
      'article',
      { class: `${classesOf(sharpest)} sharpest`, 'data-id': sharpest.id },
      severity === undefined
        ? []
        : [severityBars(severity), htmlElement('span', { class: 'unseen' }, label ?? '')],
      drawTitle(sharpest, noReferences, words),
    ),
  ];
}
