import { cursorMoved, isCursorMoved } from '@journey-maps/core/protocol';
import type { Feature } from '../feature.ts';

/** Handles the editor's notifications about the position of the cursor. */
export const cursor: Feature = {
  listen({ connection, cursor: known }) {
    connection.onNotification(cursorMoved, (moved: unknown) => {
      if (isCursorMoved(moved)) known.told(moved.at);
    });
  },
};
