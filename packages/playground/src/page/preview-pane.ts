import type { Position, Span } from '@journey-maps/core/model';
import {
  exampleMap,
  getPicture,
  isFromPage,
  type Picture,
  type PictureChanged,
  pictureChanged,
  pictureShown,
} from '@journey-maps/core/protocol';
import { PreviewSession } from '@journey-maps/preview/session';
import type { MessageConnection } from 'vscode-jsonrpc/browser';
import type { OpenMap } from '../client/open-map.ts';
import type { TextView } from '../editor/text-view.ts';
import { getPath } from '../files/playground-files.ts';
import type { FrameMessages } from './frame-messages.ts';

/** The parts of the page that a preview works with. */
export interface PreviewParts {
  /** The element that shows the preview's own page. */
  readonly frame: HTMLIFrameElement;
  readonly messages: FrameMessages;
  readonly connection: MessageConnection;
  readonly open: () => OpenMap;
  /** Returns the editor; undefined until it has loaded. */
  readonly text: () => TextView | undefined;
  /** Shows a sentence to the user. */
  readonly say: (message: string) => void;
  /** Called whenever the preview has got a picture to draw. */
  readonly pictured: () => void;
}

/** Connects the preview with the editor and the server, as VS Code's extension does. */
export function createPreviewPane({
  frame,
  messages,
  connection,
  open,
  text,
  say,
  pictured,
}: PreviewParts): PreviewSession {
  let savedState: unknown = { view: 'map' };
  const session = new PreviewSession({
    loadCheck: () => Promise.resolve(isFromPage),
    post: (message) => {
      // The frame is sandboxed, so its origin has no name.
      frame.contentWindow?.postMessage(message, '*');
      return Promise.resolve();
    },
    picture: async (uri) => {
      const picture = await connection.sendRequest<Picture | null>(getPicture, { uri, watch: true });
      // The frame draws in a process of its own once it has the answer.
      setTimeout(pictured);
      return picture ?? undefined;
    },
    reveal: (file, place) => {
      if (file === open().uri()) text()?.select(convertPlace(place));
      else say(`This part is in ${getPath(file) ?? 'another file'}, which the map imports.`);
      return Promise.resolve();
    },
    insertExample: () => {
      text()?.replaceAll(exampleMap);
      return Promise.resolve();
    },
    cursor: (uri) => (uri === open().uri() ? text()?.offset() : undefined),
    unlocked: () => undefined,
    isFollowed: () => false,
    retitle: () => undefined,
    defaults: () => ({}),
    kept: () => savedState,
    keep: (state) => {
      savedState = state;
    },
    report: say,
  });
  messages.listen((message) => {
    if (!isDragged(message)) void session.hear(message);
  });
  connection.onNotification(pictureChanged, (changed: PictureChanged) => {
    void session
      .pictureChanged(changed)
      .then(() => connection.sendNotification(pictureShown, { uri: changed.uri }));
  });
  return session;
}

/** Returns whether a message says that the user drags a file over the frame (`frame/editor-stand-in.ts`). */
export function isDragged(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'dragged';
}

function convertPlace(place: Span | Position): Parameters<TextView['select']>[0] {
  if ('start' in place) return { start: place.start, end: place.start };
  const { line, column } = place;
  return { startLineNumber: line, startColumn: column, endLineNumber: line, endColumn: column };
}
