import type { Level } from '@journey-maps/core/model';
import type { KnownFinding, KnownSuppressed } from '../check/file-result.ts';
import type { Colours } from '../terminal/colours.ts';

/** Writes the result of a check as text, including the final newline. */
export type Reporter = (result: CheckResult, look: Look) => string;

export interface CheckResult {
  /** In the order of the arguments. */
  readonly files: readonly CheckedFile[];
  readonly summary: Summary;
  /** Sentences about an incomplete result, such as unreadable files or problems in a configuration. */
  readonly problems: readonly string[];
}

export interface CheckedFile {
  /** The path as it was given, with `/`. */
  readonly path: string;
  /** The path from the root of the repository, for services that show findings by file; with `/`. */
  readonly pathInRepository: string;
  readonly text: string;
  /** The findings to report, in the order of the text. */
  readonly findings: readonly KnownFinding[];
  /** The findings that a comment suppresses. */
  readonly suppressed: readonly KnownSuppressed[];
  /** The findings that the baseline holds. */
  readonly inBaseline: readonly KnownFinding[];
}

/** Counts of all findings, including findings that are not listed. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Suppressed by a comment. */
  readonly suppressed: number;
  readonly inBaseline: number;
}

/** The options of a report. */
export interface Look {
  readonly colours: Colours;
  /** The lowest level that fails the check. */
  readonly failOn: FailOn;
}

export type FailOn = Level | 'never';

const levels: readonly FailOn[] = ['info', 'warning', 'error', 'never'];

export function isFailing(level: Level, failOn: FailOn): boolean {
  return levels.indexOf(level) >= levels.indexOf(failOn);
}
