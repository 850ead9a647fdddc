import { Option } from 'commander';
import { type DiffFormat, diffFormats } from '../diff/formats.ts';
import type { DiffArguments } from '../diff/run-diff.ts';
import type { OutputArgument } from '../report/outputs.ts';
import type { JourneyCommand } from './command.ts';

/** `journey diff BASE [HEAD]`: shows the differences between two versions of maps. */
export const diff: JourneyCommand = {
  name: 'diff',
  define(command, io, finish) {
    const outputs: OutputArgument<DiffFormat>[] = [];
    command
      .summary('show changes between two versions of maps')
      .description(
        'Shows what changed between two versions of the maps in this folder, in the terms of journey mapping: which step ' +
          'feels worse, what lost its owner, which pain is new, and which findings of the rules are new.',
      )
      .argument('<base>', 'the base (older version): a branch, tag or commit of git, a file or a folder')
      .argument(
        '[head]',
        'the head (newer version; default: the working tree); if the first argument is a range: a file or folder to compare',
      )
      .addOption(
        new Option('--format <format>', 'output format (default: pretty); can be repeated').choices(
          diffFormats,
        ),
      )
      .on('option:format', (format: DiffFormat) => void outputs.push({ format }))
      .addOption(
        new Option('--fail-on <level>', 'the lowest level of a change that fails the comparison')
          .choices(['error', 'warning', 'info', 'never'])
          .default('never'),
      )
      .option('--journey <name>', 'show only changes in this journey')
      .option('--today <date>', 'let the rules check as of this date, such as 2026-11-21 (default: today)')
      .option(
        '-o, --output <file>',
        'file for the output of the preceding --format (`-` or default: standard output)',
      )
      .on('option:output', (file: string) => void outputs.push({ file }))
      .option('--no-color', 'write without colour')
      // For programs with better labels than the names of commits, such as the GitHub Action.
      .addOption(new Option('--label-base <text>', 'name of the base in messages').hideHelp())
      .addOption(new Option('--label-head <text>', 'name of the head in messages').hideHelp())
      // Git passes up to nine arguments: see the diff driver that `journey git-setup` sets.
      .addOption(new Option('--git-driver', 'show a change to git').hideHelp())
      .on('option:git-driver', () => void command.allowExcessArguments())
      .addHelpText(
        'after',
        '\nExit codes:\n' +
          '  0  no change reaches the level of --fail-on\n' +
          '  1  a change reaches it\n' +
          '  2  wrong usage, or a version that cannot be read\n' +
          '\nExamples:\n' +
          '  journey diff main\n' +
          '  journey diff main...                  since this branch left main\n' +
          '  journey diff v1.0 v2.0 --journey checkout\n' +
          '  journey diff HEAD~3 maps/checkout.journey\n' +
          '  journey diff v1.0..v2.0 maps/\n' +
          '  journey diff today.journey future.journey --format markdown -o changes.md\n',
      )
      .action(async (base: string, head: string | undefined, options: DiffOptions) => {
        if (options.gitDriver === true) {
          const { runGitDriver } = await import('../diff/git-driver.ts');
          finish(await runGitDriver(command.args, io));
          return;
        }
        const { runDiff } = await import('../diff/run-diff.ts');
        finish(await runDiff(base, head, { ...options, outputs }, io));
      });
  },
};

interface DiffOptions extends Omit<DiffArguments, 'outputs'> {
  readonly gitDriver?: boolean;
}
