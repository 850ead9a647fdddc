import type { Command } from 'commander';
import type { ExitCode, Io } from '../io.ts';

/** A command of `journey`: one file in this folder, and a line in `index.ts`. */
export interface JourneyCommand {
  readonly name: string;
  /**
   * Defines the arguments and the action of the command. The action imports its modules on demand, so that no
   * command slows down the start of another.
   */
  define(command: Command, io: Io, finish: (code: ExitCode) => void): void;
}
