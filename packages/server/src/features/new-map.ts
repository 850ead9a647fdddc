import {
  draftIn,
  draftMap,
  getPracticeMap,
  isDraftMap,
  listMapParts,
  mapParts,
  practiceMap,
} from '@journey-maps/core';
import type { Feature } from '../feature.ts';
import { canonical } from '../uris.ts';

/** The text of a new map, and what it can build on; and a map to practise with. */
export const newMap: Feature = {
  listen({ connection, maps, host }) {
    connection.onRequest(listMapParts, async () => {
      // Somebody who asks at once must not miss what is still being read.
      await maps.whenRead();
      return mapParts(maps.workspace);
    });
    connection.onRequest(getPracticeMap, () => practiceMap(host.today()));
    connection.onRequest(draftMap, (asked: unknown) => {
      if (!isDraftMap(asked)) return null;
      return draftIn(maps.workspace, { ...asked, uri: canonical(asked.uri) }, host.today()) ?? null;
    });
  },
};
