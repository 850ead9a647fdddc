import type { Command } from 'commander';
import type { ExitCode, Io } from '../io.ts';

/** A command of `journey`: one file in this folder, and a line in `index.ts`. */
export interface JourneyCommand {
  readonly name: string;
  /**
   * Says what the command takes, and what it does. What does the work is imported when it is asked for, so that no
   * command pays for another's start.
   */
  define(command: Command, io: Io, finish: (code: ExitCode) => void): void;
}
