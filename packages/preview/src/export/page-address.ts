import { readMapFilter } from '../map/map-filter.ts';
import { getFileState, type PageState, readPageState } from '../page-state.ts';
import type { View } from '../viewport.ts';

/**
 * Writes the state of a standalone page as the fragment (`#`) of its address: view, journey, filters and
 * folded rows. So links can lead to that state, and a reload keeps it.
 */
export function writeAddress(state: PageState, uri: string): string {
  const { journey, filter = {}, folded = [] } = getFileState(state, uri);
  const { person, owner, channelKind, only, density, confidence } = filter;
  const parts = {
    view: state.view,
    journey,
    person,
    owner,
    channelKind,
    only,
    density,
    confidence: confidence && 'on',
  };
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) address.set(name, value);
  for (const row of folded) address.append('folded', row);
  return address.toString();
}

/** A standalone page begins at the picture's own size, as printed. */
const ownSize: View = { zoom: 1, x: 0, y: 0 };

/**
 * Reads the result of `writeAddress`, and ignores invalid parts.
 *
 * @param start the journey to show if the address has none
 */
export function parseAddress(
  address: string,
  uri: string,
  start: { readonly journey?: string } = {},
): PageState {
  const parts = new URLSearchParams(address);
  const part = (name: string): string | undefined => parts.get(name) ?? undefined;
  const filter = readMapFilter({
    person: part('person'),
    owner: part('owner'),
    channelKind: part('channelKind'),
    only: part('only'),
    density: part('density'),
    confidence: part('confidence'),
  });
  const journey = part('journey') ?? start.journey;
  return readPageState({
    view: part('view'),
    files: [
      {
        uri,
        filter,
        folded: parts.getAll('folded'),
        views: { map: ownSize, diagram: ownSize, focus: ownSize, priorities: ownSize },
        ...(journey === undefined ? {} : { journey }),
      },
    ],
  });
}
