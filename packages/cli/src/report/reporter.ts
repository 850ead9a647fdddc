import type { Level } from '@journey-maps/core';
import type { Colors } from 'picocolors/types.js';
import type { KnownFinding, KnownSuppressed } from '../check/file-result.ts';

/** Writes what a check found: the whole text, with its last line end. */
export type Reporter = (result: CheckResult, look: Look) => string;

export interface CheckResult {
  /** In the order in which they were asked for. */
  readonly files: readonly CheckedFile[];
  readonly summary: Summary;
  /** What keeps the result from being whole (files that cannot be read, mistakes in a configuration), in sentences. */
  readonly problems: readonly string[];
}

export interface CheckedFile {
  /** The path as it was given, with `/`. */
  readonly path: string;
  /** The path seen from the repository, for services that show findings in it; with `/`. */
  readonly pathInRepository: string;
  readonly text: string;
  /** Those to be told, in the order of the text. */
  readonly findings: readonly KnownFinding[];
  /** Those that a comment hides. */
  readonly suppressed: readonly KnownSuppressed[];
  /** Those that the baseline holds. */
  readonly inBaseline: readonly KnownFinding[];
}

/** Of all that was found, whether or not it is told. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Hidden by a comment. */
  readonly suppressed: number;
  readonly inBaseline: number;
}

/** What a report is drawn with. */
export interface Look {
  readonly colours: Colors;
  /** The lowest level that fails the check. */
  readonly failOn: FailOn;
}

export type FailOn = Level | 'never';

const levels: readonly FailOn[] = ['info', 'warning', 'error', 'never'];

export function fails(level: Level, failOn: FailOn): boolean {
  return levels.indexOf(level) >= levels.indexOf(failOn);
}
