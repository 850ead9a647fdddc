import { type BlockProblem, drawBlock } from '@journey-maps/markdown/draw-block';
import type { MapElement } from '@journey-maps/markdown/map-element';

/** A map with everything that it imports, drawn. */
export interface ReadMap {
  readonly drawing?: MapElement;
  readonly problems: readonly BlockProblem[];
}

/** Returns the text of a file; undefined if it does not exist. */
export type FetchText = (url: string) => Promise<string | undefined>;

/**
 * Draws a map after it has fetched the maps that it imports, direct and indirect. Imports lead only to the
 * origin of the map, so that a map cannot make a page fetch from elsewhere.
 *
 * @param url the address of the map, which its imports are relative to
 */
export async function readMap(text: string, url: string, fetchText: FetchText): Promise<ReadMap> {
  const { origin } = new URL(url);
  const texts = new Map<string, string | undefined>();
  for (;;) {
    const missing: string[] = [];
    const drawn = drawBlock(text, {
      uri: url,
      read: (uri) => {
        if (!texts.has(uri) && isFrom(origin, uri)) missing.push(uri);
        return texts.get(uri);
      },
    });
    if (missing.length === 0) return drawn;
    const fetched = await Promise.all(missing.map(fetchText));
    for (const [i, uri] of missing.entries()) texts.set(uri, fetched[i]);
  }
}

function isFrom(origin: string, uri: string): boolean {
  return URL.canParse(uri) && new URL(uri).origin === origin && /^https?:/u.test(uri);
}
