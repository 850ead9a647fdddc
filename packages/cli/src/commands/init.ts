import { Option } from 'commander';
import { ciSystems } from '../init/ci-recipes.ts';
import type { InitArguments } from '../init/init-plan.ts';
import type { JourneyCommand } from './command.ts';

/** `journey init`: sets up a folder for maps. */
export const init: JourneyCommand = {
  name: 'init',
  define(command, io, finish) {
    command
      .summary('set up this folder for maps: configuration, git, CI and AI assistants')
      .description(
        'Sets up this folder for maps. In a terminal, it asks for each part; with flags, it sets up these parts only. ' +
          'Existing files stay as they are.',
      )
      .option('--config', 'write journey.config.json')
      .option(
        '--ignore <pattern>',
        'write journey.config.json with maps to leave out, such as "archive/**"; can be repeated',
        gather,
      )
      .option('--git', 'set up git as `journey git-setup` does')
      .addOption(new Option('--ci <system>', 'write the recipe for a CI system').choices(ciSystems))
      .option('--assistant', 'write AGENTS.md, which shows assistants how to work on maps')
      .option('--all', 'set up everything, with the recipe for GitHub unless --ci names another')
      .addHelpText(
        'after',
        '\nExamples:\n' +
          '  journey init\n' +
          '  journey init --config --ignore "archive/**"\n' +
          '  journey init --ci gitlab --git\n' +
          '  journey init --all\n',
      )
      .action(async (options: InitArguments) => {
        const { runInit } = await import('../init/run-init.ts');
        finish(await runInit(options, io));
      });
  },
};

function gather(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
