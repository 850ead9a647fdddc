import type { Position, Span } from '@journey-maps/core/model';
import {
  isFromPage,
  type OlderVersion,
  type Picture,
  type PictureChanged,
  type PreviewDefaults,
  type ToPage,
} from '@journey-maps/core/protocol';
import { throttle } from './throttle.ts';

/** A file in a preview. */
export interface ShownFile {
  readonly uri: string;
  /** The file name, without its folder. */
  readonly name: string;
}

/** The editor around a preview. */
export interface SessionHost {
  /** Resolves when the message has reached the page. */
  readonly post: (message: ToPage) => PromiseLike<unknown>;
  /** Returns the view model of a file; undefined if the file cannot be read any more. */
  readonly picture: (uri: string, older: OlderVersion | undefined) => Promise<Picture | undefined>;
  readonly reveal: (uri: string, place: Span | Position) => Promise<void>;
  readonly insertExample: (uri: string) => Promise<void>;
  /** Returns the offset of the cursor, if it is in this file. */
  readonly cursor: (uri: string) => number | undefined;
  /** Called when the preview follows the active map again. */
  readonly unlocked: () => void;
  readonly retitle: (name: string, locked: boolean, comparedWith: string | undefined) => void;
  /** Returns whether another preview follows the active map. */
  readonly isFollowed: () => boolean;
  /** Returns the view state that previews have saved. */
  readonly kept: () => unknown;
  readonly keep: (state: unknown) => void;
  /** Returns the appearance before any choice, from the user's settings. */
  readonly defaults: () => PreviewDefaults;
  /** Called at the end of a presentation, in a page that was opened for it. */
  readonly presented?: () => void;
  /** Logs an error. */
  readonly report: (message: string) => void;
}

/** One preview: the file that it shows, and the messages to and from its page. */
export interface PreviewSession {
  readonly file: () => ShownFile | undefined;
  /**
   * Returns whether the preview keeps its file while others are edited. It does so while it
   * compares two versions, too.
   */
  readonly locked: () => boolean;
  readonly comparing: () => boolean;
  /**
   * Returns the view state of the file, in the form of the fragment of an exported page's URL; undefined
   * until the page has sent it.
   */
  readonly look: () => string | undefined;
  /**
   * Compares a file with a base.
   *
   * @param again a string that identifies the base, which the page keeps for a reload
   */
  readonly compare: (file: ShownFile, older: OlderVersion, again: string) => void;
  /** Returns the page's picture as SVG; undefined if it shows none or does not answer. */
  readonly svg: (view: 'map' | 'diagram', findings: boolean) => Promise<string | undefined>;
  readonly show: (file: ShownFile) => void;
  /** Resolves when the page has received the change. */
  readonly pictureChanged: (changed: PictureChanged) => Promise<void>;
  /** Handles an edit. The position of the cursor in the new text is useful only with the new view model. */
  readonly textChanged: (uri: string) => void;
  readonly cursorMoved: (uri: string, offset: number) => void;
  /** Handles a message of the page, which is not validated yet. */
  readonly hear: (message: unknown) => Promise<void>;
  readonly dispose: () => void;
}

const cursorEvery = 50;
/** How long the cursor waits for the view model of an edited text, in milliseconds. */
const pictureTime = 200;
/** The time, in milliseconds, that a page has to draw. A page that is unloaded meanwhile never answers. */
const drawingTime = 20_000;

/**
 * Creates a session.
 *
 * @param restored the state of the preview before a reload of the window
 */
export function previewSession(
  host: SessionHost,
  restored: { readonly file?: ShownFile; readonly locked: boolean } = { locked: false },
): PreviewSession {
  // Longer than most functions: its inner functions share the state of one preview.
  let file = restored.file;
  let locked = restored.locked;
  let older: OlderVersion | undefined;
  let olderAgain = '';
  /** A hidden page is unloaded. Messages are lost then, and sent again when the page is ready. */
  let ready = false;
  let disposed = false;
  const drawings = new Map<number, (svg: string | undefined, problem?: string) => void>();
  let drawingsAsked = 0;
  let looked: { readonly uri: string; readonly look: string } | undefined;
  /** The other files that the view model refers to. */
  let namedFiles: ReadonlySet<string> = new Set<string>();
  const cursor = throttle(cursorEvery, (message: ToPage) => void post(message));
  /** Set from an edit until its view model arrives, or until `pictureTime` has passed. */
  let edited: ReturnType<typeof setTimeout> | undefined;
  /** The text was edited since the last view model. On a busy machine, that can be longer ago than the cursor waits. */
  let isEdited = false;

  async function post(message: ToPage): Promise<void> {
    if (ready && !disposed) await host.post(message);
  }

  function showFile(): void {
    if (file === undefined) return;
    host.retitle(file.name, locked, older?.name);
    const comparedWith = older === undefined ? {} : { comparedWith: olderAgain };
    const kept = host.kept();
    const defaults = host.defaults();
    void post({
      type: 'show',
      uri: file.uri,
      name: file.name,
      locked,
      ...comparedWith,
      ...(kept !== undefined && { kept }),
      ...(Object.keys(defaults).length > 0 && { defaults }),
    });
    if (!ready) return;
    forgetCursor();
    tellCursor(file.uri, host.cursor(file.uri));
  }

  function tellCursor(uri: string, offset: number | undefined, typed = false): void {
    if (offset !== undefined) cursor.call({ type: 'cursor', uri, offset, ...(typed && { typed }) });
  }

  function forgetCursor(): void {
    clearTimeout(edited);
    edited = undefined;
    cursor.cancel();
  }

  async function answer(request: number, uri: string): Promise<void> {
    const picture = await tried(() => host.picture(uri, older));
    if (picture !== undefined) namedFiles = new Set(addressesIn([picture.maps, picture.comparison]));
    void post({ type: 'picture', request, ...(picture === undefined ? {} : { picture }) });
  }

  async function tried<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      host.report(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  async function hear(message: unknown): Promise<void> {
    if (!isFromPage(message)) {
      host.report('The preview sent an invalid message.');
      return;
    }
    // The page may refer only to the file that it should show.
    if ('uri' in message && message.uri !== file?.uri) return;
    switch (message.type) {
      case 'ready':
        ready = true;
        showFile();
        return;
      case 'pull':
        return answer(message.request, message.uri);
      case 'reveal': {
        const target = message.file ?? message.uri;
        // Only files that the shown view model refers to.
        if (target !== file?.uri && !namedFiles.has(target)) return;
        return tried(() => host.reveal(target, message.span));
      }
      case 'reveal-place':
        return tried(() => host.reveal(message.uri, message.at));
      case 'insert-example':
        return tried(() => host.insertExample(message.uri));
      case 'lock':
        locked = message.locked;
        if (file !== undefined) host.retitle(file.name, locked, older?.name);
        if (!locked) host.unlocked();
        return;
      case 'look':
        looked = message;
        return;
      case 'keep':
        host.keep(message.state);
        return;
      case 'presented':
        return host.presented?.();
      case 'svg':
        drawings.get(message.request)?.(message.svg, message.problem);
        return;
      case 'leave-comparison':
        // Checked before the session follows the active map itself.
        locked = host.isFollowed();
        older = undefined;
        showFile();
        return;
      case 'failed':
        host.report(`The map could not be drawn: ${message.message}`);
    }
  }

  return {
    file: () => file,
    look: () => (looked?.uri === file?.uri ? looked?.look : undefined),
    locked: () => locked || older !== undefined,
    comparing: () => older !== undefined,
    compare: (next, version, again) => {
      file = next;
      older = version;
      olderAgain = again;
      forgetCursor();
      showFile();
    },
    svg: (view, findings) =>
      new Promise((resolve, reject) => {
        if (!ready || disposed) return resolve(undefined);
        const request = ++drawingsAsked;
        const end = (svg: string | undefined, problem?: string): void => {
          clearTimeout(timer);
          drawings.delete(request);
          if (problem === undefined) resolve(svg);
          else reject(new Error(problem));
        };
        const timer = setTimeout(() => end(undefined), drawingTime);
        drawings.set(request, end);
        void post({ type: 'draw-svg', request, view, findings });
      }),
    show: (next) => {
      if (next.uri === file?.uri && next.name === file.name) return;
      older = undefined;
      file = next;
      forgetCursor();
      showFile();
    },
    pictureChanged: async ({ uri, change }) => {
      if (uri !== file?.uri) return;
      const at = isEdited ? host.cursor(uri) : undefined;
      if (isEdited) forgetCursor();
      isEdited = false;
      const told = { type: 'changed', uri, ...(at === undefined ? {} : { cursor: at }) } as const;
      // A change applies to the picture of one version. A comparison is requested again.
      if (older !== undefined) return post(told);
      if (change?.tree !== undefined) namedFiles = new Set([...namedFiles, ...addressesIn(change.tree)]);
      return post({ ...told, ...(change && { change }) });
    },
    textChanged: (uri) => {
      if (uri !== file?.uri) return;
      forgetCursor();
      isEdited = true;
      edited = setTimeout(() => {
        edited = undefined;
        tellCursor(uri, host.cursor(uri), true);
      }, pictureTime);
    },
    cursorMoved: (uri, offset) => {
      if (uri === file?.uri && edited === undefined) tellCursor(uri, offset);
    },
    hear,
    dispose: () => {
      disposed = true;
      for (const end of drawings.values()) end(undefined);
      forgetCursor();
    },
  };
}

/** Returns the URIs in a view model. Only parts in other files have a URI. */
function addressesIn(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'uri' in tree && typeof tree.uri === 'string' ? [tree.uri] : [];
  return [...own, ...Object.values(tree).flatMap(addressesIn)];
}
