import type { SetupArguments } from '../git-setup/run-git-setup.ts';
import type { JourneyCommand } from './command.ts';

/** `journey git-setup`: makes git show and merge changes of maps by their content. */
export const gitSetup: JourneyCommand = {
  name: 'git-setup',
  define(command, io, finish) {
    command
      .summary('let git show changes of maps in words, and merge maps')
      .description(
        'Lets git show what changed in a map in words (`git diff`, `git log -p --ext-diff`), and merge maps by what they say,\n' +
          'so that two people who each add a pain point to one stage get both. It changes settings of git on this machine, and\n' +
          'no file of the repository.',
      )
      .option('--global', 'in all of your repositories, not in this one alone')
      .option('--undo', 'make it as it was before')
      .addHelpText(
        'after',
        '\nThe merge buttons of GitHub and GitLab know nothing of this: merge the base in on your machine first.\n' +
          '\nExamples:\n' +
          '  journey git-setup\n' +
          '  git diff --no-ext-diff            the lines, once, as git shows them by itself\n' +
          '  journey git-setup --undo\n',
      )
      .action(async (options: SetupArguments) => {
        const { runGitSetup } = await import('../git-setup/run-git-setup.ts');
        finish(await runGitSetup(options, io));
      });
  },
};
