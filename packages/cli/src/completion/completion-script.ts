import type { Command } from 'commander';
import { bash } from './bash.ts';
import { type Completed, commandTable, help, optionsOf } from './command-table.ts';
import { fish } from './fish.ts';
import { powershell } from './powershell.ts';
import type { Shell } from './shells.ts';
import { zsh } from './zsh.ts';

const scripts: Readonly<Record<Shell, (completed: Completed) => string>> = { bash, zsh, fish, powershell };

/** Returns the script with which a shell completes the commands and options of a program. */
export function completionScript(shell: Shell, program: Command): string {
  return scripts[shell]({ commands: commandTable(program), options: [...optionsOf(program), help] });
}
