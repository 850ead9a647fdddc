import type { Session } from './feature.ts';

/** Remembers what an editor was told of its open files, and says when that is no longer so. */
export interface Refresh {
  /** @param answer what was told of a file as it stands. */
  readonly told: (uri: string, answer: string) => void;
}

/**
 * Editors ask again about a file when they change it, and not when another file changes what holds for it. Then, and
 * when a setting does, they are told to: once all is read and checked that follows from a change, and only where an
 * answer would be another one.
 *
 * @param answerOf what is told of a file, as something that can be compared.
 * @param tell tells the editor; undefined where it cannot be told.
 */
export function refreshWhenOthersChange(
  { maps, host, onChecked, settings, quietly }: Session,
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
    quietly(compareWhenQuiet());
  });
  settings.onChange(() => {
    told.clear();
    quietly(tell()?.() ?? Promise.resolve());
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
      // A file of another version is asked about anyway.
      if (now !== version) continue;
      const fresh = answerOf(uri);
      if (fresh === answer) continue;
      told.set(uri, { version, answer: fresh });
      isOther = true;
    }
    if (isOther) await tell()?.();
  }
}
