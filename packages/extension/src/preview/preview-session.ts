import {
  isFromPage,
  type OlderVersion,
  type Picture,
  type PictureChanged,
  type Position,
  type Span,
  type ToPage,
} from '@journey-maps/core';
import { throttle } from './throttle.ts';

/** A file that a preview shows. */
export interface ShownFile {
  readonly uri: string;
  /** As people know it: without its folder. */
  readonly name: string;
}

/** The editor around a preview. */
export interface SessionHost {
  /** Ends when it is with the page. */
  readonly post: (message: ToPage) => PromiseLike<unknown>;
  /** Undefined where the file cannot be read any more. */
  readonly picture: (uri: string, older: OlderVersion | undefined) => Promise<Picture | undefined>;
  readonly reveal: (uri: string, place: Span | Position) => Promise<void>;
  readonly insertExample: (uri: string) => Promise<void>;
  /** Where the cursor is in this file, if it is in it. */
  readonly cursor: (uri: string) => number | undefined;
  /** It follows the active map again. */
  readonly unlocked: () => void;
  readonly retitle: (name: string, locked: boolean, comparedWith: string | undefined) => void;
  /** Whether another preview follows the active map. */
  readonly isFollowed: () => boolean;
  /** What previews kept of how files are looked at. */
  readonly kept: () => unknown;
  readonly keep: (state: unknown) => void;
  /** Its page was opened for a presentation, which has ended. */
  readonly presented?: () => void;
  /** Told of what went wrong. */
  readonly report: (message: string) => void;
}

/** One preview: which file it shows, and the conversation with its page. */
export interface PreviewSession {
  readonly file: () => ShownFile | undefined;
  /** Goes on showing its file while others are edited: also because two versions of it are compared. */
  readonly locked: () => boolean;
  readonly comparing: () => boolean;
  /** How the file is looked at, as a page that stands alone has it in its address; undefined before it was told. */
  readonly look: () => string | undefined;
  /** @param again how the older version is found again after a reload: its page keeps that. */
  readonly compare: (file: ShownFile, older: OlderVersion, again: string) => void;
  /** What its page shows as an SVG file; undefined where that shows nothing, or does not answer. */
  readonly svg: (view: 'map' | 'diagram', findings: boolean) => Promise<string | undefined>;
  readonly show: (file: ShownFile) => void;
  /** Ends when the page was told. */
  readonly pictureChanged: (changed: PictureChanged) => Promise<void>;
  /** Somebody edits a file: where the cursor is in the new text is of no use before the new picture. */
  readonly textChanged: (uri: string) => void;
  readonly cursorMoved: (uri: string, offset: number) => void;
  /** What the page says, unchecked. */
  readonly hear: (message: unknown) => Promise<void>;
  readonly dispose: () => void;
}

const cursorEvery = 50;
/** How long the cursor waits for the picture of a text that it is in, in ms. */
const pictureTime = 200;
/** How long a page may draw, in ms: one that is unloaded meanwhile says nothing any more. */
const drawingTime = 20_000;

/** @param restored what it showed before the window was loaded anew */
export function previewSession(
  host: SessionHost,
  restored: { readonly file?: ShownFile; readonly locked: boolean } = { locked: false },
): PreviewSession {
  let file = restored.file;
  let locked = restored.locked;
  let older: OlderVersion | undefined;
  let olderAgain = '';
  /** A page that is hidden is unloaded: what is said then is lost, and said again when it is ready. */
  let ready = false;
  let disposed = false;
  const drawings = new Map<number, (svg: string | undefined, problem?: string) => void>();
  let drawingsAsked = 0;
  let looked: { readonly uri: string; readonly look: string } | undefined;
  /** The other files that the picture leads to. */
  let namedFiles: ReadonlySet<string> = new Set<string>();
  const cursor = throttle(cursorEvery, (message: ToPage) => void post(message));
  /** Set while a text is being read that was edited. */
  let edited: ReturnType<typeof setTimeout> | undefined;
  /** Whether the text was edited since the last picture: on a busy machine that may be longer ago than the cursor waits. */
  let isEdited = false;

  async function post(message: ToPage): Promise<void> {
    if (ready && !disposed) await host.post(message);
  }

  function showFile(): void {
    if (file === undefined) return;
    host.retitle(file.name, locked, older?.name);
    const comparedWith = older === undefined ? {} : { comparedWith: olderAgain };
    const kept = host.kept();
    void post({
      type: 'show',
      uri: file.uri,
      name: file.name,
      locked,
      ...comparedWith,
      ...(kept !== undefined && { kept }),
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
      host.report('The preview said something that is not understood.');
      return;
    }
    // The page may speak only of the file that it was told to show.
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
        // Of other files only those that what it shows came from.
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
        // Asked while it does not follow itself.
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
      // What is told is no change of the picture of two versions: that is asked for anew.
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

/** The files that parts of a picture stand in, but for its own. */
function addressesIn(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'uri' in tree && typeof tree.uri === 'string' ? [tree.uri] : [];
  return [...own, ...Object.values(tree).flatMap(addressesIn)];
}
