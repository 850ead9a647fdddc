import type { Span } from '@journey-maps/core/model';
import type { MapItem, MapMoment } from '@journey-maps/core/views';
import type { MapPlace, ShownMap } from './shown-map.ts';

/** The parts of the shown map, as clicks and the cursor look them up. */
export interface MapParts {
  /** Items, moments and stages, by the ids of the page's elements. */
  readonly byId: ReadonlyMap<string, MapPlace>;
  readonly moments: ReadonlyMap<string, MapMoment>;
  /** The parts that are declared in the shown file, with their ids on the page. */
  readonly own: readonly { readonly id: string; readonly span: Span; readonly stale: boolean }[];
  /** The column of each part: the id of its moment, or of its stage if it belongs to no single moment. */
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

/** Returns the smallest part around an offset of the text; stale parts count only if no current part matches. */
export function findPartAt({ own }: MapParts, offset: number): string | undefined {
  let innermost: MapParts['own'][number] | undefined;
  for (const part of own) {
    if (offset < part.span.start || offset > part.span.end) continue;
    if (innermost === undefined || isBetter(part, innermost)) innermost = part;
  }
  return innermost?.id;
}

function isBetter(part: MapParts['own'][number], than: MapParts['own'][number]): boolean {
  if (part.stale !== than.stale) return !part.stale;
  return part.span.end - part.span.start <= than.span.end - than.span.start;
}
