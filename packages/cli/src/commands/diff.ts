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
      .summary('tell what changed between two versions of maps')
      .description(
        'Tells what changed between two versions of the maps in this folder, as people who know maps would: which step\n' +
          'feels worse, who lost an owner, which pain is new, and what the rules find that they did not find before.',
      )
      .argument('<base>', 'the older version: a branch, tag or commit of git, a file or a folder')
      .argument(
        '[head]',
        'the newer one (default: the working tree); behind A..B or A...B, a file or folder of them',
      )
      .addOption(
        new Option(
          '--format <format>',
          'how to tell it (default: pretty); may be given several times',
        ).choices(diffFormats),
      )
      .on('option:format', (format: DiffFormat) => void outputs.push({ format }))
      .addOption(
        new Option('--fail-on <level>', 'the lowest level of a change that fails')
          .choices(['error', 'warning', 'info', 'never'])
          .default('never'),
      )
      .option('--journey <name>', 'only what changed in this journey')
      .option('--today <date>', 'let the rules check as on this day, such as 2026-11-21 (default: today)')
      .option(
        '-o, --output <file>',
        'where what the --format before it says goes (`-` or default: standard output)',
      )
      .on('option:output', (file: string) => void outputs.push({ file }))
      .option('--no-color', 'write without colour')
      // For programs with better labels than the names of commits, such as the GitHub Action.
      .addOption(new Option('--label-base <text>', 'what messages call the older version').hideHelp())
      .addOption(new Option('--label-head <text>', 'what messages call the newer version').hideHelp())
      // Git passes up to nine arguments: see the diff driver that `journey git-setup` sets.
      .addOption(new Option('--git-driver', 'show a change to git').hideHelp())
      .on('option:git-driver', () => void command.allowExcessArguments())
      .addHelpText(
        'after',
        '\nExit codes: 0 no change of the level of --fail-on, 1 there is one, 2 wrong usage, or a version that cannot be\n' +
          'read.\n' +
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
