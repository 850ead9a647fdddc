import type { TextEdit } from '../../model/document.ts';
import type { StatementContext } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import type { WorkspaceFiles } from '../../semantics/workspace/workspace-view.ts';

/** A refactoring that the user can choose: it changes how a map is written, and not what it says about the service. */
export interface Refactoring {
  readonly kind: 'move' | 'rewrite';
  /** The title in the editor's menu: an imperative, such as "Move owner `web` to `people.journey`". */
  readonly title: string;
  /** The reason why it cannot be applied to the map as it is, in a sentence; absent if it can. */
  readonly refused?: string;
  /** Computes the change. Called only when the user chooses the refactoring, since it may read many files. */
  readonly change: () => Change;
}

/** Text edits of one file or several, which do not overlap, and a new file. */
export interface Change {
  readonly edits: readonly TextEdit[];
  readonly newFile?: NewFile;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** The input of a refactoring. */
export interface RefactoringContext {
  readonly linked: LinkedDocument;
  readonly workspace: WorkspaceFiles;
  /** True if the editor can create a file as part of a change. */
  readonly mayCreateFiles: boolean;
}

/** Returns the refactorings of one kind for a statement, if any apply to it. */
export type RefactoringSource = (
  context: RefactoringContext,
  place: StatementContext,
) => readonly Refactoring[];
