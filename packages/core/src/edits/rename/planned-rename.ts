import type { JourneyDocument } from '../../model/document.ts';
import type { Target } from '../../semantics/link/linked-document.ts';
import type { WorkspaceFiles } from '../../semantics/workspace/workspace-view.ts';
import type { NameChange } from './equal-ignoring-names.ts';

/** The language, as far as a rename needs it. */
export interface RenameLanguage {
  /** Parses a text into a model, in the same way as the models of the workspace. */
  readonly parse: (text: string, uri: string) => JourneyDocument;
  /**
   * Returns whether a word is a keyword somewhere. In a file without problems, the parser only copies words
   * that are not keywords, so replacing such a word changes only names.
   */
  readonly isKeyword: (word: string) => boolean;
}

/** A rename whose effects are still to be checked. */
export interface PlannedRename {
  readonly workspace: WorkspaceFiles;
  readonly language: RenameLanguage;
  /** The renamed entity, as in the workspace. */
  readonly target: Target;
  readonly newName: string;
  /** The edits of each file, in the order of its text. */
  readonly edits: ReadonlyMap<string, readonly NameChange[]>;
  /** The file in which the user renames. Messages name all other files. */
  readonly uri: string;
}
