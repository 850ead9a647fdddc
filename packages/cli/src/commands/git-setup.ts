import type { SetupArguments } from '../git-setup/run-git-setup.ts';
import type { JourneyCommand } from './command.ts';

/** `journey git-setup`: makes git show and merge changes to maps by their content. */
export const gitSetup: JourneyCommand = {
  name: 'git-setup',
  define(command, io, finish) {
    command
      .summary('set up git to show changes to maps in words, and to merge maps')
      .description(
        'Sets up git to show in words what changed in a map (`git diff`, `git log -p --ext-diff`), and to merge maps by their ' +
          'content: if two people each add a pain point to one stage, the merged map has both. The command changes settings ' +
          'of git on this machine, and no file of the repository.',
      )
      .option('--global', 'in all of your repositories, not only in this one')
      .option('--undo', 'restore the settings from before')
      .addHelpText(
        'after',
        '\nThe merge buttons of GitHub and GitLab do not use these settings: first merge the base branch on your machine.\n' +
          '\nExamples:\n' +
          '  journey git-setup\n' +
          '  git diff --no-ext-diff            shows the changed lines once, as git usually does\n' +
          '  journey git-setup --undo\n',
      )
      .action(async (options: SetupArguments) => {
        const { runGitSetup } = await import('../git-setup/run-git-setup.ts');
        finish(await runGitSetup(options, io));
      });
  },
};
