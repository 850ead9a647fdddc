import {
  type Finding,
  type GetPicture,
  getPicture,
  type LinkedDocument,
  type PictureChanged,
  pictureChanged,
  pictureOf,
} from '@journey-maps/core';
import type { Feature } from '../feature.ts';
import { canonical } from '../uris.ts';

/** Gives the preview its pictures, and says when one that was asked for has changed. */
export const picture: Feature = {
  listen({ connection, maps, editorsUri, linked, onChecked }) {
    /** Files whose picture somebody shows, and what it was last made from. */
    const watched = new Map<string, Shown | undefined>();
    const shownNow = (uri: string): Shown | undefined => {
      const document = linked(uri);
      return document && { document, findings: maps.findings(uri) };
    };

    connection.onRequest(getPicture, ({ uri }: GetPicture) => {
      const shown = shownNow(uri);
      watched.set(canonical(uri), shown);
      if (shown === undefined) return null;
      const version = maps.opened(uri)?.version ?? 0;
      return pictureOf(shown.document, linked, shown.findings, { uri, version });
    });
    onChecked((uri) => {
      if (!watched.has(uri)) return;
      const shown = shownNow(uri);
      const last = watched.get(uri);
      if (last?.document === shown?.document && last?.findings === shown?.findings) return;
      watched.set(uri, shown);
      const changed: PictureChanged = { uri: editorsUri(uri), version: maps.opened(uri)?.version ?? 0 };
      void connection.sendNotification(pictureChanged, changed);
    });
  },
};

/** What a picture was made from. */
interface Shown {
  readonly document: LinkedDocument;
  readonly findings: readonly Finding[];
}
