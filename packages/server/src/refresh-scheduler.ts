/**
 * The time, in milliseconds, that an editor has to show typed text before the check begins. An editor that
 * reports that its page has received the text gets the findings sooner; one that never reports still gets them.
 */
export const longestDelivery = 150;

/**
 * The time, in milliseconds, that a page has to paint after it received a change, on a busy machine. A check
 * in this time would take the processor from the page.
 */
export const paintingTime = 25;

/**
 * The pause in typing after which an open file is checked, in milliseconds: this much for each 1,000
 * characters, up to `longestPause`.
 *
 * The findings and the outline of a large map are large messages. Without the pause, they would delay the
 * changes that the user types next.
 */
export const pausePerThousand = 2;
/** The longest pause, in milliseconds. In the largest maps too, findings follow soon after the last key. */
export const longestPause = 300;
/** The time, in milliseconds, after which a file is checked although the user has never paused. */
export const longestWait = 1000;

/** The time, in milliseconds, that background work runs before it lets the editor's requests in. */
export const slice = 8;

/** A delivery of a change to a page. */
interface Delivery {
  /** Resolves when the page has painted the change. */
  readonly painted: Promise<void>;
  readonly end: () => void;
}

/**
 * Decides when an open file gets from one state to the next: read, painted by its page, checked. Afterwards,
 * checks all other files in slices.
 *
 * A file without a page is checked as soon as it is read. One state is kept for each file, however fast the
 * user types: all edits before the check share it.
 */
export class RefreshScheduler {
  readonly #wait: (milliseconds?: number) => Promise<void>;
  /** Files whose last change is on its way to their page. */
  readonly #deliveries = new Map<string, Delivery>();
  /** Files that were read, with a promise that resolves when they have been checked. */
  readonly #unchecked = new Map<string, Promise<void>>();
  /** The number of runs in the background. Only the latest continues. */
  #runs = 0;

  /** @param wait lets pending work run first, and waits for this number of milliseconds */
  constructor(wait: (milliseconds?: number) => Promise<void>) {
    this.#wait = wait;
  }

  /** Notes that a change was sent to the page of a file, so that the check of the file waits for it. */
  sendToPage(uri: string): void {
    if (this.#deliveries.has(uri)) return;
    let resolve = (): void => {};
    const painted = new Promise<void>((done) => {
      resolve = done;
    });
    const end = (): void => {
      if (this.#deliveries.get(uri)?.painted === painted) this.#deliveries.delete(uri);
      resolve();
    };
    this.#deliveries.set(uri, { painted, end });
    void this.#wait(longestDelivery).then(end);
  }

  /** Notes that the page has received the change, and paints it now. */
  receiveInPage(uri: string): void {
    const delivery = this.#deliveries.get(uri);
    if (delivery !== undefined) void this.#wait(paintingTime).then(delivery.end);
  }

  /** Notes that the page of a file is closed: nothing waits for it any more. */
  closePage(uri: string): void {
    this.#deliveries.get(uri)?.end();
  }

  /**
   * Checks a file that was read, once its page has painted it and the user has paused. Checks it at once if it
   * has no page.
   *
   * @param textOf returns the current text of the file; undefined if the file is gone
   */
  check(uri: string, textOf: () => string | undefined, check: () => void): void {
    if (!this.#deliveries.has(uri)) return check();
    if (this.#unchecked.has(uri)) return;
    const checked = this.#pause(uri, textOf).then(() => {
      this.#unchecked.delete(uri);
      if (textOf() !== undefined) check();
    });
    this.#unchecked.set(uri, checked);
  }

  /** Waits until the text that was read last is painted and checked. For large responses that can come late. */
  async whenChecked(uri: string): Promise<void> {
    await this.#unchecked.get(uri);
  }

  /** Waits until the text is painted and has stayed the same for the pause. */
  async #pause(uri: string, textOf: () => string | undefined): Promise<void> {
    const until = performance.now() + longestWait;
    let text: string | undefined;
    do {
      await this.#deliveries.get(uri)?.painted;
      text = textOf();
      const pause = ((text?.length ?? 0) / 1000) * pausePerThousand;
      await this.#wait(Math.min(longestPause, pause));
    } while (textOf() !== text && performance.now() < until);
  }

  /** Checks files in the background, in slices. A later call ends an earlier one. */
  async checkInBackground(uris: Iterable<string>, check: (uri: string) => void): Promise<void> {
    const run = ++this.#runs;
    await this.runInSlices(uris, check, () => run !== this.#runs);
  }

  /**
   * Handles items in slices, between which the editor's requests are answered.
   *
   * @param isOutdated asked after each slice; ends the work
   * @returns false if the work was ended
   */
  async runInSlices<T>(
    items: Iterable<T>,
    handle: (item: T) => void,
    isOutdated: () => boolean = () => false,
  ): Promise<boolean> {
    let until = performance.now() + slice;
    for (const item of items) {
      if (performance.now() > until) {
        await this.#wait();
        if (isOutdated()) return false;
        until = performance.now() + slice;
      }
      handle(item);
    }
    return true;
  }
}
