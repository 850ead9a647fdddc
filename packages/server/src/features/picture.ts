import {
  diagramsOf,
  type GetPicture,
  getPicture,
  type LinkedDocument,
  type Picture,
  type PictureChanged,
  pictureChanged,
} from '@journey-maps/core';
import type { Feature } from '../feature.ts';
import { canonical } from '../uris.ts';
import { linesOf } from './positions.ts';

/** Gives the preview its pictures, and says when one that was asked for has changed. */
export const picture: Feature = {
  listen({ connection, maps, editorsUri, linked, onChecked }) {
    /** Files whose picture somebody shows, and what it was last made from. */
    const watched = new Map<string, LinkedDocument | undefined>();

    connection.onRequest(getPicture, ({ uri }: GetPicture) => {
      const shown = linked(uri);
      watched.set(canonical(uri), shown);
      return shown ? pictureOf(shown, uri, maps.opened(uri)?.version ?? 0) : null;
    });
    onChecked((uri) => {
      if (!watched.has(uri)) return;
      const shown = linked(uri);
      if (watched.get(uri) === shown) return;
      watched.set(uri, shown);
      const changed: PictureChanged = { uri: editorsUri(uri), version: maps.opened(uri)?.version ?? 0 };
      void connection.sendNotification(pictureChanged, changed);
    });
  },
};

function pictureOf(linked: LinkedDocument, uri: string, version: number): Picture {
  const { document } = linked;
  const [first] = document.problems;
  return {
    uri,
    version,
    diagrams: diagramsOf(linked),
    ...(first && { broken: { at: linesOf(document).positionAt(first.span.start), message: first.message } }),
  };
}
