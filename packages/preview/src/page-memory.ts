import type { ToPage } from '@journey-maps/core';
import {
  type FileState,
  fileState,
  type LastGood,
  type PageState,
  readPageState,
  withFileState,
  withoutLastGood,
} from './page-state.ts';

/** How files are looked at, as the page knows it now: each change is saved at once. */
export interface PageMemory {
  readonly state: () => PageState;
  /** The file that is shown, and how it is looked at; undefined before there is one. */
  readonly file: () => FileState | undefined;
  readonly keepOfFile: (change: Partial<FileState>) => void;
  readonly keep: (change: Pick<PageState, 'view'> | Pick<PageState, 'locked'>) => void;
  /** Keeps what was drawn last of a text that was not broken, or forgets it. */
  readonly keepLastGood: (lastGood: LastGood | undefined) => void;
  /** @returns whether it is another file than the one that the page knew */
  readonly showFile: (message: Extract<ToPage, { type: 'show' }>) => boolean;
}

/**
 * @param loaded what was saved when the page was last here
 */
export function pageMemory(loaded: unknown, save: (state: PageState) => void): PageMemory {
  let state = readPageState(loaded);
  /** Nothing is known of how maps were looked at: the editor may know it of an earlier preview. */
  let isNew = loaded === undefined || loaded === null;

  function change(next: PageState): void {
    state = next;
    save(state);
  }

  return {
    state: () => state,
    file: () => (state.uri === undefined ? undefined : fileState(state, state.uri)),
    keepOfFile: (changed) => {
      const { uri } = state;
      if (uri !== undefined) change(withFileState(state, { ...fileState(state, uri), ...changed, uri }));
    },
    keep: (changed) => change({ ...state, ...changed }),
    keepLastGood: (lastGood) => {
      if (state.lastGood === lastGood) return;
      change(lastGood === undefined ? withoutLastGood(state) : { ...state, lastGood });
    },
    showFile: ({ uri, name, comparedWith, locked, kept }) => {
      if (isNew && kept !== undefined) state = { ...readPageState(kept), locked: state.locked };
      isNew = false;
      const isAnother = uri !== state.uri;
      if (isAnother) state = withoutLastGood(state);
      change({ ...state, uri, name, comparedWith, locked });
      return isAnother;
    },
  };
}
