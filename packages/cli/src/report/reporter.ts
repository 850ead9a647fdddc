import type { Finding } from '@journey-maps/core';
import type { Colors } from 'picocolors/types.js';

/** Writes what a check found: the whole text, with its last line end. */
export type Reporter = (result: CheckResult, look: Look) => string;

export interface CheckResult {
  /** In the order in which they were asked for. */
  readonly files: readonly CheckedFile[];
  readonly summary: Summary;
}

export interface CheckedFile {
  /** The path as it was given, with `/`. */
  readonly path: string;
  readonly text: string;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What a report for people is drawn with. */
export interface Look {
  readonly colours: Colors;
}
