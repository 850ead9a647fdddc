import type { Entry } from '../write/entry.ts';

/** What an import could not take as it is. */
export interface ImportProblem {
  /** Its place: `row 12, column Value`, `line 3`. */
  readonly from: string;
  /** What is wrong with it, and what became of it. */
  readonly message: string;
  /** Whether something that it says is missing in the map that was made of it. */
  readonly isLost: boolean;
}

/** What was imported. */
export interface Imported {
  readonly entries: readonly Entry[];
  readonly problems: readonly ImportProblem[];
}
