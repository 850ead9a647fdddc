import { type ChannelKind, isChannelKind } from '@journey-maps/core/model';
import type { JourneyMap, MapItem } from '@journey-maps/core/views';

/** The filter of a map; an absent property doesn't filter anything. */
export interface MapFilter {
  /** The id of one of the map's personas. */
  readonly person?: string;
  /** An owner's name. */
  readonly owner?: string;
  readonly channelKind?: ChannelKind;
  readonly only?: 'pains' | 'open-actions';
  /** The amount of detail; absent for the standard one, with signs instead of words. */
  readonly density?: 'overview' | 'everything';
  /** Colours and labels the moments by their best basis. */
  readonly confidence?: true;
}

/** Returns whether an item passes the filter. */
function isPassing(item: MapItem, { person, owner, channelKind, only }: MapFilter): boolean {
  if (person !== undefined && item.people !== undefined && !item.people.includes(person)) return false;
  if (owner !== undefined && ownable.has(item.kind) && item.owner !== owner) return false;
  if (channelKind !== undefined && item.kind === 'touchpoint' && item.channelKind !== channelKind)
    return false;
  if (only === 'pains') return item.kind === 'pain';
  if (only === 'open-actions') return item.kind === 'action-item' && item.open === true;
  return true;
}

/** Removes the items that a filter excludes; returns the same map if it excludes nothing. */
export function filterMap(map: JourneyMap, { density: _, confidence: __, ...filter }: MapFilter): JourneyMap {
  if (Object.keys(filter).length === 0) return map;
  const some = (items: readonly MapItem[]) => items.filter((item) => isPassing(item, filter));
  return {
    ...map,
    items: some(map.items),
    stages: map.stages.map((stage) => ({
      ...stage,
      items: some(stage.items),
      moments: stage.moments.map((moment) => ({ ...moment, items: some(moment.items) })),
    })),
  };
}

/** The kinds of items that can have an owner; others pass every filter by owner. */
const ownable: ReadonlySet<MapItem['kind']> = new Set([
  'touchpoint',
  'pain',
  'opportunity',
  'action-item',
  'resource',
  'handover',
  'frontstage',
  'backstage',
  'support',
  'artifact',
]);

/** Returns the owners of items on the map, with their titles, in alphabetical order. */
export function listOwners(map: JourneyMap): readonly { readonly name: string; readonly title: string }[] {
  const items = [
    ...map.items,
    ...map.stages.flatMap((stage) => [...stage.items, ...stage.moments.flatMap(({ items: own }) => own)]),
  ];
  const titles = new Map<string, string>();
  for (const { owner, ownerTitle } of items)
    if (owner !== undefined && (ownerTitle !== undefined || !titles.has(owner)))
      titles.set(owner, ownerTitle ?? owner);
  return [...titles]
    .map(([name, title]) => ({ name, title }))
    .sort((a, b) => a.title.localeCompare(b.title) || a.name.localeCompare(b.name));
}

/** Reads a stored filter, and ignores invalid parts. */
export function readMapFilter(value: unknown): MapFilter {
  if (typeof value !== 'object' || value === null) return {};
  const { person, owner, channelKind, only, density, confidence } = value as Readonly<
    Record<string, unknown>
  >;
  return {
    ...(typeof person === 'string' ? { person } : {}),
    ...(typeof owner === 'string' ? { owner } : {}),
    ...(isChannelKind(channelKind) ? { channelKind } : {}),
    ...(only === 'pains' || only === 'open-actions' ? { only } : {}),
    ...(density === 'overview' || density === 'everything' ? { density } : {}),
    ...(confidence === true || confidence === 'on' ? { confidence: true as const } : {}),
  };
}
