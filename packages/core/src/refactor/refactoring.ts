import type { LinkedDocument } from '../link/linked-document.ts';
import type { TextEdit } from '../model/document.ts';
import type { Place } from '../model/walk.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A change of a map that somebody asks for: what it says of the service stays, how it is written changes. */
export interface Refactoring {
  readonly kind: 'move' | 'rewrite';
  /** What the editor's menu says: an imperative, such as "Move owner `web` to `people.journey`". */
  readonly title: string;
  /** Why it cannot be made as the map stands, in a sentence; absent where it can. */
  readonly refused?: string;
  /** Works out the change: not before somebody chooses it, since it may look at many files. */
  readonly change: () => Change;
}

/** Text edits of one file or several, which do not overlap, and a file that is made. */
export interface Change {
  readonly edits: readonly TextEdit[];
  readonly newFile?: NewFile;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** What a refactoring looks at. */
export interface RefactoringContext {
  readonly linked: LinkedDocument;
  readonly workspace: Workspace;
  /** Whether the editor can make a file as part of a change. */
  readonly mayCreateFiles: boolean;
}

/** Gives the refactorings of one kind that a statement may have; those that do not fit it at all are left out. */
export type RefactoringSource = (context: RefactoringContext, place: Place) => readonly Refactoring[];
