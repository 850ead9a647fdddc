import type { Colours } from '../terminal/colours.ts';
import type { LogEntry } from './log-entries.ts';

/** A reporter that writes a history piece by piece, as the commits arrive. */
interface LogReporter {
  readonly start: string;
  entry(entry: LogEntry): string;
  /**
   * Returns the end of the output.
   *
   * @param problem the reason why the history is incomplete; undefined if it is complete
   */
  end(problem?: string): string;
}

/** @param path the map, as it was given */
export type LogFormatter = (path: string, colours: Colours) => LogReporter;
