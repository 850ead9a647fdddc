import type { JourneyCommand } from '../commands/command.ts';
import { defineProgram } from '../define-program.ts';
import type { ExitCode, Io } from '../io.ts';
import { writeCompletionScript } from './completion-script.ts';
import type { Shell } from './shells.ts';

/** Prints the completion script of a shell for these commands. */
export function runCompletion(shell: Shell, commands: readonly JourneyCommand[], io: Io): ExitCode {
  const program = defineProgram(commands, io, () => undefined);
  io.stdout.write(writeCompletionScript(shell, program));
  return 0;
}
