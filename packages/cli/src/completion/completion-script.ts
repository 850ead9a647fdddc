import type { Command } from 'commander';
import { bash } from './bash.ts';
import {
  type CompletedCommand,
  type CompletedOption,
  commandTable,
  help,
  optionsOf,
} from './command-table.ts';
import { fish } from './fish.ts';
import { powershell } from './powershell.ts';
import type { Shell } from './shells.ts';
import { zsh } from './zsh.ts';

/** The contents of a completion script. */
export interface Completed {
  readonly commands: readonly CompletedCommand[];
  /** The options before any command. */
  readonly options: readonly CompletedOption[];
}

/** The names under which the command is installed. */
export const programNames = ['journey', 'journey-maps'] as const;

const scripts: Readonly<Record<Shell, (completed: Completed) => string>> = { bash, zsh, fish, powershell };

/** Returns the script with which a shell completes the commands and options of a program. */
export function completionScript(shell: Shell, program: Command): string {
  return scripts[shell]({ commands: commandTable(program), options: [...optionsOf(program), help] });
}
