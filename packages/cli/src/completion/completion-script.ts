import type { Command } from 'commander';
import { writeBashCompletion } from './bash.ts';
import { type Completed, help, listCommands, listOptions } from './command-table.ts';
import { writeFishCompletion } from './fish.ts';
import { writePowershellCompletion } from './powershell.ts';
import type { Shell } from './shells.ts';
import { writeZshCompletion } from './zsh.ts';

const scripts: Readonly<Record<Shell, (completed: Completed) => string>> = {
  bash: writeBashCompletion,
  zsh: writeZshCompletion,
  fish: writeFishCompletion,
  powershell: writePowershellCompletion,
};

/** Returns the script with which a shell completes the commands and options of a program. */
export function writeCompletionScript(shell: Shell, program: Command): string {
  return scripts[shell]({ commands: listCommands(program), options: [...listOptions(program), help] });
}
