import {
  diagramsOf,
  type Finding,
  type GetPicture,
  getPicture,
  type LinkedDocument,
  mapsOf,
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
    const watched = new Map<string, Shown | undefined>();
    const shownNow = (uri: string): Shown | undefined => {
      const document = linked(uri);
      return document && { document, findings: maps.findings(uri) };
    };

    connection.onRequest(getPicture, ({ uri }: GetPicture) => {
      const shown = shownNow(uri);
      watched.set(canonical(uri), shown);
      return shown ? pictureOf(shown, linked, uri, maps.opened(uri)?.version ?? 0) : null;
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

function pictureOf(
  { document: linked, findings }: Shown,
  linkedOf: (uri: string) => LinkedDocument | undefined,
  uri: string,
  version: number,
): Picture {
  const { document } = linked;
  const [first] = document.problems;
  return {
    uri,
    version,
    diagrams: diagramsOf(linked),
    maps: mapsOf(linked, linkedOf),
    findings: findings.map(({ rule, level, message, span }) => ({ rule, level, message, span })),
    ...(first && { broken: { at: linesOf(document).positionAt(first.span.start), message: first.message } }),
  };
}
