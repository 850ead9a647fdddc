import type { PreviewDefaults, ToPage } from '@journey-maps/core/protocol';
import type { PageView } from './choices.ts';
import {
  type FileState,
  getFileState,
  type LastGood,
  type PageState,
  readPageState,
  removeLastGood,
  setFileState,
} from './page-state.ts';

/** The page's state, including the views of files: each change is saved at once. */
export interface PageMemory {
  readonly state: () => PageState;
  /** Returns the view that the user chose, or else the default one; undefined if the width decides. */
  readonly view: () => PageView | undefined;
  /** Returns the state of the shown file, with the default density; undefined before a file is shown. */
  readonly file: () => FileState | undefined;
  readonly keepOfFile: (change: Partial<FileState>) => void;
  readonly keep: (change: Pick<PageState, 'view'> | Pick<PageState, 'locked'>) => void;
  /** Stores or forgets the picture of the last text without syntax errors. */
  readonly keepLastValid: (lastGood: LastGood | undefined) => void;
  /** @returns whether it is not the file in the state */
  readonly showFile: (message: Extract<ToPage, { type: 'show' }>) => boolean;
}

/** @param loaded the state that was saved by the last page */
export function createPageMemory(loaded: unknown, save: (state: PageState) => void): PageMemory {
  let state = readPageState(loaded);
  /** True without a saved state: the editor may have one from an earlier preview. */
  let isNew = loaded === undefined || loaded === null;

  let defaults: PreviewDefaults = {};

  function change(next: PageState): void {
    state = next;
    save(state);
  }

  return {
    state: () => state,
    view: () => state.view ?? defaults.view,
    file: () => {
      if (state.uri === undefined) return undefined;
      const { density } = defaults;
      return { ...(density !== undefined && { filter: { density } }), ...getFileState(state, state.uri) };
    },
    keepOfFile: (changed) => {
      const { uri } = state;
      if (uri !== undefined) change(setFileState(state, { ...getFileState(state, uri), ...changed, uri }));
    },
    keep: (changed) => change({ ...state, ...changed }),
    keepLastValid: (lastGood) => {
      if (state.lastGood === lastGood) return;
      change(lastGood === undefined ? removeLastGood(state) : { ...state, lastGood });
    },
    showFile: ({ uri, name, comparedWith, locked, kept: fileState, defaults: chosen = {} }) => {
      defaults = chosen;
      if (isNew && fileState !== undefined) state = { ...readPageState(fileState), locked: state.locked };
      isNew = false;
      const isAnother = uri !== state.uri;
      if (isAnother) state = removeLastGood(state);
      change({ ...state, uri, name, comparedWith, locked });
      return isAnother;
    },
  };
}
