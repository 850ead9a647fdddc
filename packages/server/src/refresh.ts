import type { Session } from './feature.ts';

/** The last answers that an editor got about its open files, and the refresh when they are outdated. */
export interface Refresh {
  /**
   * Records an answer.
   *
   * @param answer the answer for the current text of a file
   */
  readonly told: (uri: string, answer: string) => void;
}

/**
 * Refreshes CodeLenses or inlay hints of an editor when their answers change without an edit.
 *
 * Editors request them again after an edit of the same file, but not after one of another file. So once a
 * change has been fully checked, the answers are compared, and the editor is asked to refresh if one differs.
 * It is also asked after a change to its settings.
 *
 * @param answerOf returns the current answer for a file, as a string to compare
 * @param tell returns the function that asks the editor to refresh; undefined if it cannot refresh
 */
export function refreshWhenOthersChange(
  { maps, host, onChecked, settings, runInBackground }: Session,
  answerOf: (uri: string) => string,
  tell: () => (() => Promise<void>) | undefined,
): Refresh {
  const told = new Map<string, { readonly version: number; readonly answer: string }>();
  let checks = 0;
  let isWaiting = false;

  onChecked(() => {
    checks++;
    if (isWaiting || told.size === 0) return;
    isWaiting = true;
    runInBackground(compareWhenQuiet());
  });
  settings.onChange(() => {
    told.clear();
    runInBackground(tell()?.() ?? Promise.resolve());
  });
  return {
    told: (uri, answer) => {
      const version = maps.opened(uri)?.version;
      if (version !== undefined) told.set(uri, { version, answer });
    },
  };

  async function compareWhenQuiet(): Promise<void> {
    for (let seen = -1; seen !== checks; ) {
      seen = checks;
      await host.yield();
    }
    isWaiting = false;
    let isOther = false;
    for (const [uri, { version, answer }] of told) {
      const now = maps.opened(uri)?.version;
      if (now === undefined) told.delete(uri);
      // The editor requests an answer for another version by itself.
      if (now !== version) continue;
      const fresh = answerOf(uri);
      if (fresh === answer) continue;
      told.set(uri, { version, answer: fresh });
      isOther = true;
    }
    if (isOther) await tell()?.();
  }
}
