import { Command } from 'commander';
import type { JourneyCommand } from './commands/command.ts';
import type { ExitCode, Io } from './io.ts';
import { version } from './version.ts';

/** Defines the arguments of `journey` and of these commands: the one table that runs, helps and completes them. */
export function defineProgram(
  commands: readonly JourneyCommand[],
  io: Io,
  finish: (code: ExitCode) => void,
): Command {
  const program = new Command('journey')
    .description('Checks customer journey maps written as text, and renders them.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {},
    })
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  journey check                  check all maps in this folder and below\n' +
        '  journey render my.journey --format mermaid\n',
    );
  for (const { name, define } of commands) {
    define(program.command(name).helpOption('-h, --help', 'print this help'), io, finish);
  }
  return program;
}
