import { exampleFiles, examples } from '../files/examples.ts';
import { mapFromFragment, mapToFragment, type SharedMap } from '../share/map-address.ts';

/** The time without changes before the address takes the map, in milliseconds. */
const addressAfter = 500;

/** The address of the page, which contains the map. */
export interface AddressBar {
  /** Puts the map into the address once the user pauses. */
  readonly keepLater: () => void;
  /**
   * Puts the map into the address now.
   *
   * @param how `push` keeps the former address in the browser's history
   */
  readonly keep: (how?: 'replace' | 'push') => Promise<void>;
}

/** Keeps the map in the address of the page, so that a reload and a shared address bring it back. */
export function createAddressBar(current: () => SharedMap): AddressBar {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  async function keep(how: 'replace' | 'push' = 'replace'): Promise<void> {
    clearTimeout(waiting);
    const fragment = `#${await createFragment(current())}`;
    if (fragment === location.hash) return;
    if (how === 'push') history.pushState(null, '', fragment);
    else history.replaceState(null, '', fragment);
  }
  return {
    keep,
    keepLater: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void keep(), addressAfter);
    },
  };
}

/** Returns the map in the page's address; undefined without one, `damaged` if it cannot be read. */
export async function mapInAddress(): Promise<SharedMap | 'damaged' | undefined> {
  const name = `${new URLSearchParams(location.hash.slice(1)).get('example')}.journey`;
  const text = exampleFiles.get(name);
  return text === undefined ? mapFromFragment(location.hash) : { name, text };
}

/** Returns the map that a page without one in its address shows. */
export function getFirstExample(): SharedMap {
  const name = examples[0]?.name ?? '';
  return { name, text: exampleFiles.get(name) ?? '' };
}

/** Returns the fragment for a map. An unchanged example has a short one. */
async function createFragment(map: SharedMap): Promise<string> {
  return exampleFiles.get(map.name) === map.text
    ? new URLSearchParams({ example: map.name.replace(/\.journey$/u, '') }).toString()
    : mapToFragment(map);
}
