import { draftMap, getPracticeMap, isDraftMap, listMapParts } from '@journey-maps/core/protocol';
import { practiceMap } from '@journey-maps/core/templates';
import { draftIn, mapParts } from '@journey-maps/core/views';
import type { Feature } from '../feature.ts';
import { canonical } from '../uris.ts';

/** The text of a new map, the parts of other maps that it can import, and the practice map. */
export const newMap: Feature = {
  listen({ connection, maps, host }) {
    connection.onRequest(listMapParts, async () => {
      // Waits for all files, so that an early request doesn't miss any.
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
