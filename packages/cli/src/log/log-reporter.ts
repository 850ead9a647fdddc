import type { Colors } from 'picocolors/types.js';
import type { LogEntry } from './log-entries.ts';

/** Writes a history piece by piece, each as soon as it is known. */
interface LogReporter {
  readonly start: string;
  entry(entry: LogEntry): string;
  /**
   * What ends it.
   *
   * @param problem why it is not complete, if so
   */
  end(problem?: string): string;
}

/** @param path the map, as it was given */
export type LogFormatter = (path: string, colours: Colors) => LogReporter;
