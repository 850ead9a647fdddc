import type { Position, Span } from '@journey-maps/core/model';
import {
  type FromPage,
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
  /** Loads the check of messages from the page. */
  readonly loadCheck: () => Promise<(message: unknown) => message is FromPage>;
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

/** The shortest time, in milliseconds, between two positions of the cursor: the page scrolls with each. */
const cursorEvery = 50;
/** How long the cursor waits for the view model of an edited text, in milliseconds. */
const pictureTime = 200;
/** The time, in milliseconds, that a page has to draw. A page that is unloaded meanwhile never answers. */
const drawingTime = 20_000;

/** One preview: the file that it shows, and the messages to and from its page. */
export class PreviewSession {
  readonly #host: SessionHost;
  #file: ShownFile | undefined;
  #locked: boolean;
  #older: OlderVersion | undefined;
  #olderAgain = '';
  /** A hidden page is unloaded. Messages are lost then, and sent again when the page is ready. */
  #ready = false;
  #disposed = false;
  readonly #drawings = new Map<number, (svg: string | undefined, problem?: string) => void>();
  #drawingsAsked = 0;
  #looked: { readonly uri: string; readonly look: string } | undefined;
  /** The other files that the view model refers to. */
  #namedFiles: ReadonlySet<string> = new Set<string>();
  readonly #cursor = throttle(cursorEvery, (message: ToPage) => void this.#post(message));
  /** Set from an edit until its view model arrives, or until `pictureTime` has passed. */
  #edited: ReturnType<typeof setTimeout> | undefined;
  /** The text was edited since the last view model. On a busy machine, that can be longer ago than the cursor waits. */
  #isEdited = false;

  /** @param restored the state of the preview before a reload of the window */
  constructor(
    host: SessionHost,
    restored: { readonly file?: ShownFile; readonly locked: boolean } = { locked: false },
  ) {
    this.#host = host;
    this.#file = restored.file;
    this.#locked = restored.locked;
  }

  file(): ShownFile | undefined {
    return this.#file;
  }

  /**
   * Returns whether the preview keeps its file while others are edited. It does so while it
   * compares two versions, too.
   */
  locked(): boolean {
    return this.#locked || this.comparing();
  }

  comparing(): boolean {
    return this.#older !== undefined;
  }

  /**
   * Returns the view state of the file, written like the fragment of an exported page's URL; undefined until
   * the page has sent it.
   */
  look(): string | undefined {
    return this.#looked?.uri === this.#file?.uri ? this.#looked?.look : undefined;
  }

  show(file: ShownFile): void {
    if (file.uri === this.#file?.uri && file.name === this.#file.name) return;
    this.#older = undefined;
    this.#file = file;
    this.#forgetCursor();
    this.#showFile();
  }

  /**
   * Compares a file with a base.
   *
   * @param again a string that identifies the base, which the page keeps for a reload
   */
  compare(file: ShownFile, older: OlderVersion, again: string): void {
    this.#file = file;
    this.#older = older;
    this.#olderAgain = again;
    this.#forgetCursor();
    this.#showFile();
  }

  /** Returns the page's picture as SVG; undefined if it shows none or does not answer. */
  svg(view: 'map' | 'diagram', findings: boolean): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      if (!this.#ready || this.#disposed) return resolve(undefined);
      const request = ++this.#drawingsAsked;
      const end = (svg: string | undefined, problem?: string): void => {
        clearTimeout(timer);
        this.#drawings.delete(request);
        if (problem === undefined) resolve(svg);
        else reject(new Error(problem));
      };
      const timer = setTimeout(() => end(undefined), drawingTime);
      this.#drawings.set(request, end);
      void this.#post({ type: 'draw-svg', request, view, findings });
    });
  }

  /** Resolves when the page has received the change. */
  async pictureChanged({ uri, change }: PictureChanged): Promise<void> {
    if (uri !== this.#file?.uri) return;
    const at = this.#isEdited ? this.#host.cursor(uri) : undefined;
    if (this.#isEdited) this.#forgetCursor();
    this.#isEdited = false;
    const changed = { type: 'changed', uri, ...(at === undefined ? {} : { cursor: at }) } as const;
    // A change applies to the picture of one version. A comparison is requested again.
    if (this.#older !== undefined) return this.#post(changed);
    if (change?.tree !== undefined)
      this.#namedFiles = new Set([...this.#namedFiles, ...collectUris(change.tree)]);
    return this.#post({ ...changed, ...(change && { change }) });
  }

  /** Handles an edit. The position of the cursor in the new text is useful only with the new view model. */
  textChanged(uri: string): void {
    if (uri !== this.#file?.uri) return;
    this.#forgetCursor();
    this.#isEdited = true;
    this.#edited = setTimeout(() => {
      this.#edited = undefined;
      this.#sendCursor(uri, this.#host.cursor(uri), true);
    }, pictureTime);
  }

  cursorMoved(uri: string, offset: number): void {
    if (uri === this.#file?.uri && this.#edited === undefined) this.#sendCursor(uri, offset);
  }

  /** Handles a message of the page, which is not validated yet. */
  async hear(message: unknown): Promise<void> {
    const isFromPage = await this.#host.loadCheck();
    if (!isFromPage(message)) {
      this.#host.report('The preview sent an invalid message.');
      return;
    }
    // The page may refer only to the file that it should show.
    if ('uri' in message && message.uri !== this.#file?.uri) return;
    return this.#handle(message);
  }

  dispose(): void {
    this.#disposed = true;
    for (const end of this.#drawings.values()) end(undefined);
    this.#forgetCursor();
  }

  async #handle(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        return this.#showFile();
      case 'pull':
        return this.#answer(message.request, message.uri);
      case 'reveal':
        return this.#reveal(message.file ?? message.uri, message.span);
      case 'reveal-place':
        return this.#attempt(() => this.#host.reveal(message.uri, message.at));
      case 'insert-example':
        return this.#attempt(() => this.#host.insertExample(message.uri));
      case 'lock':
        return this.#lock(message.locked);
      case 'look':
        this.#looked = message;
        return;
      case 'keep':
        return this.#host.keep(message.state);
      case 'presented':
        return this.#host.presented?.();
      case 'svg':
        return this.#drawings.get(message.request)?.(message.svg, message.problem);
      case 'leave-comparison':
        return this.#leaveComparison();
      case 'failed':
        this.#host.report(`The map could not be drawn: ${message.message}`);
    }
  }

  async #reveal(uri: string, span: Span): Promise<void> {
    // Only files that the shown view model refers to.
    if (uri !== this.#file?.uri && !this.#namedFiles.has(uri)) return;
    await this.#attempt(() => this.#host.reveal(uri, span));
  }

  #lock(locked: boolean): void {
    this.#locked = locked;
    if (this.#file !== undefined) this.#host.retitle(this.#file.name, locked, this.#older?.name);
    if (!locked) this.#host.unlocked();
  }

  #leaveComparison(): void {
    // Checked before the session follows the active map itself.
    this.#locked = this.#host.isFollowed();
    this.#older = undefined;
    this.#showFile();
  }

  async #answer(request: number, uri: string): Promise<void> {
    const picture = await this.#attempt(() => this.#host.picture(uri, this.#older));
    if (picture !== undefined) this.#namedFiles = new Set(collectUris([picture.maps, picture.comparison]));
    void this.#post({ type: 'picture', request, ...(picture === undefined ? {} : { picture }) });
  }

  async #attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      this.#host.report(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  async #post(message: ToPage): Promise<void> {
    if (this.#ready && !this.#disposed) await this.#host.post(message);
  }

  #showFile(): void {
    if (this.#file === undefined) return;
    const { uri, name } = this.#file;
    this.#host.retitle(name, this.#locked, this.#older?.name);
    const kept = this.#host.kept();
    const defaults = this.#host.defaults();
    void this.#post({
      type: 'show',
      uri,
      name,
      locked: this.#locked,
      ...(this.#older !== undefined && { comparedWith: this.#olderAgain }),
      ...(kept !== undefined && { kept }),
      ...(Object.keys(defaults).length > 0 && { defaults }),
    });
    if (!this.#ready) return;
    this.#forgetCursor();
    this.#sendCursor(uri, this.#host.cursor(uri));
  }

  #sendCursor(uri: string, offset: number | undefined, typed = false): void {
    if (offset !== undefined) this.#cursor.call({ type: 'cursor', uri, offset, ...(typed && { typed }) });
  }

  #forgetCursor(): void {
    clearTimeout(this.#edited);
    this.#edited = undefined;
    this.#cursor.cancel();
  }
}

/** Returns the URIs in a view model. Only parts in other files have a URI. */
function collectUris(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'uri' in tree && typeof tree.uri === 'string' ? [tree.uri] : [];
  return [...own, ...Object.values(tree).flatMap(collectUris)];
}
