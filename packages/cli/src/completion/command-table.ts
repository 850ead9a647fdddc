import type { Command } from 'commander';

/** The contents of a completion script. */
export interface Completed {
  readonly commands: readonly CompletedCommand[];
  /** The options before any command. */
  readonly options: readonly CompletedOption[];
}

/** The names under which the command is installed. */
export const programNames = ['journey', 'journey-maps'] as const;

/** A command as a completion script offers it. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** The values that its arguments can have; empty if they are files. */
  readonly values: readonly string[];
}

export interface CompletedOption {
  /** Such as `-o` and `--output`. */
  readonly names: readonly string[];
  readonly summary: string;
  /** The value that the option takes: one of a list (empty for a file or a text), or none. */
  readonly values?: readonly string[];
}

/** Lists the commands of a program with their options, in the order of the help. */
export function listCommands(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    options: [...listOptions(command), help],
    values: command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
  }));
}

/** Lists the options before any command. */
export function listOptions(command: Command): readonly CompletedOption[] {
  return command.options
    .filter(({ hidden }) => !hidden)
    .map(({ short, long, description, required, optional, argChoices = [] }) => ({
      names: [short, long].filter((name) => name !== undefined && name !== null),
      summary: description,
      ...((required || optional) && { values: argChoices }),
    }));
}

export const help: CompletedOption = { names: ['-h', '--help'], summary: 'print this help' };
