import { cursorMoved, isCursorMoved } from '@journey-maps/core';
import type { Feature } from '../feature.ts';

/** Learns from the editor where the cursor is. */
export const cursor: Feature = {
  listen({ connection, cursor: known }) {
    connection.onNotification(cursorMoved, (moved: unknown) => {
      if (isCursorMoved(moved)) known.told(moved.at);
    });
  },
};
