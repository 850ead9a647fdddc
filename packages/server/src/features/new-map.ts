import { draftMap, getPracticeMap, isDraftMap, listMapParts } from '@journey-maps/core/protocol';
import { draftPracticeMap } from '@journey-maps/core/templates';
import { draftInWorkspace, mapParts } from '@journey-maps/core/views';
import type { Feature } from '../feature.ts';
import { canonicalizeUri } from '../uris.ts';

/** The text of a new map, the parts of other maps that it can import, and the practice map. */
export const newMap: Feature = {
  listen({ connection, maps, host }) {
    connection.onRequest(listMapParts, async () => {
      // Waits for all files, so that an early request doesn't miss any.
      await maps.whenRead();
      return mapParts(maps.workspace);
    });
    connection.onRequest(getPracticeMap, () => draftPracticeMap(host.today()));
    connection.onRequest(draftMap, (asked: unknown) => {
      if (!isDraftMap(asked)) return null;
      return (
        draftInWorkspace(maps.workspace, { ...asked, uri: canonicalizeUri(asked.uri) }, host.today()) ?? null
      );
    });
  },
};
