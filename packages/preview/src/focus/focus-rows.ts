import { createRows, type MapItem, type MapRow } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import { type DrawnWay, drawItem } from '../map/draw-item.ts';
import { findWays } from '../map/plan-ways.ts';
import { createReferencesKey } from '../map/references.ts';
import { createFindingsKey, createItemsKey } from '../map/render-key.ts';
import { getRowStyle } from '../map/row-styles.ts';
import type { Box } from './box-list.ts';
import type { FocusContext } from './focus-context.ts';
import type { FocusPlace } from './focus-place.ts';

/** Returns the rows of a map in its order. */
export function listMapRows({ map, language }: FocusContext): readonly MapRow[] {
  const { above, below } = createRows(map, language.words);
  return [...above, ...below];
}

/** Returns the items of a part of the map in a row. */
export function listItemsAt(row: MapRow, place: FocusPlace): readonly MapItem[] {
  if (place.of === 'journey') return row.journey;
  if (place.of === 'stage') return row.stages[place.s] ?? [];
  return row.moments[place.s]?.[place.m] ?? [];
}

/**
 * Plans the cards of branches that lead to a moment from other moments. On the map, their arcs end at this
 * moment.
 */
export function planBoxesOfWays(row: MapRow, place: FocusPlace, context: FocusContext): readonly Box[] {
  if (row.id !== 'ways' || place.of !== 'moment') return [];
  const moments = context.map.stages.flatMap((stage) => stage.moments);
  const column = moments.indexOf(place.moment);
  const { noTitle } = context.language.words;
  return findWays(context.map, row)
    .filter(({ from, to }) => to === column && from !== column)
    .map(({ item, from }) =>
      planItemBox(item, context, { direction: 'here', from: moments[from]?.title || noTitle }),
    );
}

/** Plans a card. */
export function planItemBox(
  item: MapItem,
  { placed, references, language: { words } }: FocusContext,
  way?: DrawnWay,
): Box {
  const findings = placed.at.get(item) ?? [];
  return {
    key: `item ${item.id}`,
    look: [
      words.rows.pains,
      createItemsKey([item]),
      createFindingsKey(findings),
      createReferencesKey(item, references),
      `${item.open}`,
      way?.from ?? '',
    ].join('\n'),
    draw: () => drawItem(item, words, { findings, references, ...(way === undefined ? {} : { way }) }),
  };
}

export function drawRowHeading({ id, heading }: MapRow): HTMLElement {
  return createHtmlElement('h3', { class: 'focus-row-heading' }, drawIcon(getRowStyle(id).icon), heading);
}
