import type { Finding } from '@journey-maps/core/model';
import {
  createPicture,
  diffPictures,
  findTextMove,
  type GetPicture,
  getPicture,
  isOlderVersion,
  mapFindings,
  moveSpans,
  type Picture,
  type PictureChange,
  type PictureChanged,
  type PictureShown,
  pictureChanged,
  pictureShown,
  type UnwatchPicture,
  unwatchPicture,
} from '@journey-maps/core/protocol';
import type { LinkedDocument } from '@journey-maps/core/semantics';
import { type Brand, createPictureBrand } from '@journey-maps/core/views';
import { createComparedPicture } from '../compare/compared-picture.ts';
import type { Feature } from '../feature.ts';
import { canonicalizeUri } from '../uris.ts';

/** Sends view models to the preview, and their changes while it watches them. */
export const picture: Feature = {
  listen({ connection, maps, editorsUri, linked, findings: listFindings, onRead, onChecked }) {
    // Longer than most functions: its inner functions share the pictures that the pages have.

    /**
     * Files whose view model is watched, with the page's current state; undefined if the file doesn't exist.
     */
    const watched = new Map<string, Seen | undefined>();
    // Starts at the current time, so that no revision equals one of an earlier server process.
    let revision = Date.now();

    function draw(uri: string, document: LinkedDocument, findings: readonly Finding[]): Seen {
      const version = maps.opened(uri)?.version ?? 0;
      const as = { uri, version, revision: ++revision };
      const getImage = (picture: string) => maps.images.getImage(picture);
      const images = maps.images.revision;
      const brand = maps.getBrandFor(uri);
      const branded = brand && createPictureBrand(brand, getImage);
      const picture = createPicture(document, linked, findings, as, getImage, branded);
      return { document, findings, images, brand, picture };
    }

    function tell(uri: string, change?: PictureChange): void {
      const changed: PictureChanged = { uri: editorsUri(uri), ...(change && { change }) };
      void connection.sendNotification(pictureChanged, changed);
    }

    connection.onRequest(getPicture, (request: GetPicture) => {
      const document = linked(request.uri);
      const brand = maps.getBrandFor(request.uri);
      if (document === undefined || maps.images.isComplete(document, brand)) return answer(request);
      return maps.images.load(document, brand).then(() => answer(request));
    });

    function answer({ uri, watch, older }: GetPicture): Picture | null {
      const document = linked(uri);
      const seen = document && draw(uri, document, listFindings(uri));
      if (watch) watched.set(canonicalizeUri(uri), seen);
      if (seen === undefined) return null;
      return isOlderVersion(older)
        ? createComparedPicture(seen.picture, older, { linked, maps, editorsUri })
        : seen.picture;
    }
    connection.onNotification(unwatchPicture, ({ uri }: UnwatchPicture) => {
      watched.delete(canonicalizeUri(uri));
      maps.refresh.closePage(canonicalizeUri(uri));
    });
    connection.onNotification(pictureShown, ({ uri }: PictureShown) => {
      maps.refresh.receiveInPage(canonicalizeUri(uri));
    });

    // Sends typed text to the page before the check, so that the user sees it at once. Until then, the
    // earlier findings move with their text.
    onRead((uri) => {
      const last = watched.get(uri);
      const document = linked(uri);
      if (last === undefined || document === undefined || document === last.document) return;
      const move = findTextMove(last.document.document.text, document.document.text);
      const drawn = draw(uri, document, []);
      const findings = last.picture.findings.map((finding) => ({ ...finding, span: { ...finding.span } }));
      moveSpans(findings, move);
      const now = { ...drawn, picture: { ...drawn.picture, findings }, findings: undefined };
      watched.set(uri, now);
      tell(uri, diffPictures(last.picture, now.picture, move));
      maps.refresh.sendToPage(uri);
    });
    onChecked(({ uri, findings }) => {
      if (!watched.has(uri)) return;
      showChecked(uri, findings);
      const document = linked(uri);
      const brand = maps.getBrandFor(uri);
      if (document === undefined || maps.images.isComplete(document, brand)) return;
      void maps.images.load(document, brand).then((isOther) => {
        if (isOther && watched.has(uri)) showChecked(uri, listFindings(uri));
      });
    });

    function showChecked(uri: string, findings: readonly Finding[]): void {
      const last = watched.get(uri);
      const document = linked(uri);
      if (document === undefined || last === undefined) {
        if (document === last) return;
        watched.set(uri, undefined);
        tell(uri);
        return;
      }
      const isSame =
        document === last.document &&
        last.images === maps.images.revision &&
        last.brand === maps.getBrandFor(uri);
      if (isSame && findings === last.findings) return;
      const isRead = document.document === last.document.document;
      const now: Seen = isSame
        ? {
            ...last,
            findings,
            picture: { ...last.picture, findings: mapFindings(findings), revision: ++revision },
          }
        : draw(uri, document, findings);
      const move = isRead ? undefined : findTextMove(last.document.document.text, document.document.text);
      const change = diffPictures(last.picture, now.picture, move);
      // The findings are mostly the same as before.
      if (isSame && change.tree === undefined) {
        watched.set(uri, { ...now, picture: last.picture });
        return;
      }
      watched.set(uri, now);
      tell(uri, change);
    }
  },
};

interface Seen {
  readonly document: LinkedDocument;
  /** The findings in this text; undefined until it has been checked. `picture` has earlier findings until then. */
  readonly findings: readonly Finding[] | undefined;
  readonly picture: Picture;
  readonly brand: Brand | undefined;
  /** The revision of the images in the picture. */
  readonly images: number;
}
