import {
  describeFunnelBar,
  type FunnelBar,
  type JourneyMap,
  type PictureWords,
} from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { createCellKey } from './cell-key.ts';
import type { MapFilter } from './map-filter.ts';
import type { PlannedCell, PlannedRow, PlannedTrack } from './planned-table.ts';
import { renderKey } from './render-key.ts';
import { getRowStyle } from './row-styles.ts';
import { type KeptGroups, planStagesTrack, planStepsTrack } from './tracks.ts';

/**
 * Plans the row of the funnel: a bar for each place with a figure, and the loss since the place before it in words.
 * A funnel that only exits imply is a detail, since nobody has counted the customers.
 */
export function planFunnel(
  map: JourneyMap,
  { density, only }: MapFilter,
  keptGroups: KeptGroups,
  words: PictureWords,
): readonly PlannedRow[] {
  const { funnel, stages } = map;
  if (funnel === undefined || only !== undefined) return [];
  if (funnel.byExits === true && density !== 'everything') return [];
  const cell = (key: string, columns: number, bar: FunnelBar | undefined): PlannedCell => ({
    key,
    columns,
    look: bar === undefined ? '' : renderKey(bar),
    className: 'cell funnel',
    draw: () => (bar === undefined ? [] : [drawFunnelBar(bar, words)]),
  });
  const bars = stages.flatMap((stage) => [stage.funnel, ...stage.moments.map((moment) => moment.funnel)]);
  const tracks: PlannedTrack[] = [];
  if (stages.some((stage) => stage.funnel !== undefined))
    tracks.push(
      planStagesTrack(map, 'funnel', keptGroups, (stage) =>
        cell(createCellKey('funnel stage', stage), stage.moments.length, stage.funnel),
      ),
    );
  if (stages.some(({ moments }) => moments.some((moment) => moment.funnel !== undefined)))
    tracks.push(
      planStepsTrack(map, 'funnel', keptGroups, (moment) =>
        cell(createCellKey('funnel moment', moment), 1, moment.funnel),
      ),
    );
  if (tracks.length === 0) return [];
  const source = listSources(map, words);
  return [
    {
      id: 'funnel',
      heading: words.rows.funnel,
      ...getRowStyle('funnel'),
      ...(source === ''
        ? {}
        : {
            legend: {
              key: 'legend funnel',
              className: 'funnel-source',
              look: source,
              draw: () => [createHtmlElement('p', {}, source)],
            },
          }),
      tracks,
      count: bars.filter((bar) => bar !== undefined).length,
    },
  ];
}

/** Inserts the row of the funnel below the last row about ways and handovers, else below that of touchpoints. */
export function insertFunnel(
  rows: readonly PlannedRow[],
  funnel: readonly PlannedRow[],
): readonly PlannedRow[] {
  const before = ['touchpoints', 'artifacts', 'frontstage', 'backstage', 'support', 'ways', 'handovers'];
  const last = rows.findLastIndex(({ id }) => before.includes(id));
  return [...rows.slice(0, last + 1), ...funnel, ...rows.slice(last + 1)];
}

/** Returns the evidence of the funnel with its date, or a note that nobody has counted. */
function listSources({ funnel = {} }: JourneyMap, { figures }: PictureWords): string {
  const { byExits, title, date } = funnel;
  return [byExits === true ? figures.byExits : undefined, title, date].filter(Boolean).join(', ');
}

/** Draws a bar as high as its share, with the loss below it. */
function drawFunnelBar(bar: FunnelBar, words: PictureWords): HTMLElement {
  const { share = 0, percent, count, loss } = bar;
  const height = Math.round(share * 1000) / 10;
  return createHtmlElement(
    'div',
    { class: `funnel-bar${loss?.greatest === true ? ' greatest' : ''}` },
    createHtmlElement(
      'p',
      { class: 'funnel-figure', 'aria-hidden': 'true' },
      createHtmlElement('strong', {}, percent ?? ''),
      count === undefined ? [] : [createHtmlElement('span', {}, count)],
    ),
    createHtmlElement(
      'div',
      { class: 'funnel-track', 'aria-hidden': 'true' },
      createHtmlElement('div', { class: 'funnel-fill', style: `height: ${height}%` }),
    ),
    createHtmlElement('p', { class: 'funnel-loss', 'aria-hidden': 'true' }, listLossTexts(bar, words)),
    createHtmlElement('span', { class: 'unseen' }, describeFunnelBar(bar, words)),
  );
}

function listLossTexts({ loss, part }: FunnelBar, { figures }: PictureWords): readonly HTMLElement[] {
  if (loss === undefined) {
    const reason = part === 'personas' ? figures.onlySome : part === 'overlap' ? figures.overlapping : '';
    return reason === '' ? [] : [createHtmlElement('span', { class: 'funnel-part' }, reason)];
  }
  const { percent, greatest, explained, lost } = loss;
  return [
    createHtmlElement('strong', {}, `↘ ${figures.lost(percent)}`),
    ...(greatest === true
      ? [createHtmlElement('span', { class: 'funnel-greatest' }, figures.greatestLoss)]
      : []),
    ...(explained === undefined
      ? []
      : [createHtmlElement('span', { class: 'funnel-explained' }, figures.explained(explained, lost))]),
  ];
}
