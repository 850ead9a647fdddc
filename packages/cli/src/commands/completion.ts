import { Argument } from 'commander';
import { type Shell, shells } from '../completion/shells.ts';
import type { JourneyCommand } from './command.ts';

/**
 * Creates `journey completion SHELL`, which prints a script that completes commands and options in a shell.
 *
 * @param listCommands returns all commands, this one included
 */
export const createCompletion = (listCommands: () => readonly JourneyCommand[]): JourneyCommand => ({
  name: 'completion',
  define(command, io, finish) {
    command
      .summary('print a script that completes commands and options in your shell')
      .description(
        'Prints a script with which your shell completes the commands, options and values of journey when you press Tab. The first lines of the script say where to put it.',
      )
      .addArgument(new Argument('<shell>', 'your shell').choices(shells))
      .addHelpText(
        'after',
        '\nExamples:\n' +
          '  eval "$(journey completion bash)"                                    in ~/.bashrc\n' +
          '  eval "$(journey completion zsh)"                                     in ~/.zshrc, below compinit\n' +
          '  journey completion fish > ~/.config/fish/completions/journey.fish\n' +
          '  journey completion powershell | Out-String | Invoke-Expression       in the file that $PROFILE names\n',
      )
      .action(async (shell: Shell) => {
        const { runCompletion } = await import('../completion/run-completion.ts');
        finish(runCompletion(shell, listCommands(), io));
      });
  },
});
