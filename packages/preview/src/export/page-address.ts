import { readMapFilter } from '../map/map-filter.ts';
import { fileState, type PageState, readPageState } from '../page-state.ts';
import type { View } from '../viewport.ts';

/**
 * How a page that stands alone is looked at, as it stands behind the `#` of its address: view, journey, filters and
 * folded rows. So a link can lead to it, and a reload keeps it.
 */
export function addressOf(state: PageState, uri: string): string {
  const { journey, filter = {}, folded = [] } = fileState(state, uri);
  const { person, owner, channelKind, only, density } = filter;
  const parts = { view: state.view, journey, person, owner, channelKind, only, density };
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) address.set(name, value);
  for (const row of folded) address.append('folded', row);
  return address.toString();
}

/** A page that stands alone begins at the picture's own size, as it is printed. */
const ownSize: View = { zoom: 1, x: 0, y: 0 };

/**
 * Reads what `addressOf` wrote; whatever is not as it should be is forgotten.
 *
 * @param start the journey that is looked at where the address does not tell
 */
export function stateOf(address: string, uri: string, start: { readonly journey?: string } = {}): PageState {
  const parts = new URLSearchParams(address);
  const part = (name: string): string | undefined => parts.get(name) ?? undefined;
  const filter = readMapFilter({
    person: part('person'),
    owner: part('owner'),
    channelKind: part('channelKind'),
    only: part('only'),
    density: part('density'),
  });
  const journey = part('journey') ?? start.journey;
  return readPageState({
    view: part('view'),
    files: [
      {
        uri,
        filter,
        folded: parts.getAll('folded'),
        views: { map: ownSize, diagram: ownSize, focus: ownSize },
        ...(journey === undefined ? {} : { journey }),
      },
    ],
  });
}
