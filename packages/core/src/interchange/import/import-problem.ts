import type { Entry } from '../write/entry.ts';

/** Input that an import could not take unchanged. */
export interface ImportProblem {
  /** The place in the input: `row 12, column Value`, `line 3`. */
  readonly from: string;
  /** The problem and its outcome. */
  readonly message: string;
  /** True if the resulting map lacks a part of the input. */
  readonly isLost: boolean;
}

/** The result of an import. */
export interface Imported {
  readonly entries: readonly Entry[];
  readonly problems: readonly ImportProblem[];
}
