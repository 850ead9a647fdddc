import { CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import { complain } from './complain.ts';
import { defineProgram } from './define-program.ts';
import type { ExitCode, Io } from './io.ts';

/**
 * Runs the command `journey`. It never throws or exits: errors go to stderr and into the exit code.
 *
 * @param args without the names of Node and of the script
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runCommand(args, io);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return complain(io, `internal error (your maps are not the cause): ${what}. Please report it.`);
  }
}

async function runCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  let asked = '';
  // Only help and mistakes need the arguments of all commands.
  const named = commands.find(({ name }) => name === args[0]);
  const program = defineProgram(named === undefined ? commands : [named], io, (result) => {
    code = result;
  });
  program.hook('preAction', (_, command) => {
    asked = command.name();
  });
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const command = asked || commands.find(({ name }) => args.includes(name))?.name;
    const help = command === undefined ? 'journey --help' : `journey ${command} --help`;
    return complain(io, `${formatSentence(error.message)} See \`${help}\`.`);
  }
  return code;
}

/** Formats Commander's message as one line. It begins with `error: ` and may have a proposal on a second line. */
function formatSentence(message: string): string {
  const text = message.replace(/^error: /u, '').replaceAll('\n', ' ');
  return /[.?!)]$/u.test(text) ? text : `${text}.`;
}
