import type { MapItem, MapMoment, Span } from '@journey-maps/core';
import type { MapPlace, ShownMap } from './shown-map.ts';

/** The parts of what is shown, as clicks and the cursor ask for them. */
export interface MapParts {
  /** Items, moments and stages, by the ids that the page's elements have. */
  readonly byId: ReadonlyMap<string, MapPlace>;
  readonly moments: ReadonlyMap<string, MapMoment>;
  /** Those that stand in the file shown, with what they are called on the page. */
  readonly own: readonly { readonly id: string; readonly span: Span; readonly stale: boolean }[];
  /** Which column each of them is in: the id of its moment, or of its stage where it belongs to no single moment. */
  readonly columns: ReadonlyMap<string, string>;
}

export function mapParts(shown: ShownMap): MapParts {
  const byId = new Map<string, MapPlace>();
  const moments = new Map<string, MapMoment>();
  const own: { id: string; span: Span; stale: boolean }[] = [];
  const columns = new Map<string, string>();
  const add = (part: { readonly id: string } & MapPlace, column?: string) => {
    if (column !== undefined) columns.set(part.id, column);
    byId.set(part.id, part);
    if (part.uri === undefined) own.push({ id: part.id, span: part.span, stale: part.stale === true });
  };
  const addAll = (items: readonly MapItem[], column?: string) => {
    for (const item of items) add(item, column);
  };
  if (shown.of === 'declarations') addAll(shown.items);
  else if (shown.of === 'empathy-map') addAll([...shown.map.pains, ...shown.map.gains]);
  else {
    for (const { card } of shown.map.people) if (card !== undefined) add(card);
    addAll(shown.map.items);
    for (const stage of shown.map.stages) {
      add(stage, stage.id);
      addAll(stage.items, stage.id);
      for (const moment of stage.moments) {
        add(moment, moment.id);
        moments.set(moment.id, moment);
        addAll(moment.items, moment.id);
      }
    }
  }
  return { byId, moments, own, columns };
}

/** The smallest part around an offset of the text; what is stale counts only where nothing current does. */
export function partAt({ own }: MapParts, offset: number): string | undefined {
  let found: MapParts['own'][number] | undefined;
  for (const part of own) {
    if (offset < part.span.start || offset > part.span.end) continue;
    if (found === undefined || isBetter(part, found)) found = part;
  }
  return found?.id;
}

function isBetter(part: MapParts['own'][number], than: MapParts['own'][number]): boolean {
  if (part.stale !== than.stale) return !part.stale;
  return part.span.end - part.span.start <= than.span.end - than.span.start;
}
