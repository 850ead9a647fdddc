import { InvalidArgumentError, Option } from 'commander';
import { conflictStyles } from '../merge/conflict-styles.ts';
import type { MergeArguments } from '../merge/run-merge.ts';
import type { JourneyCommand } from './command.ts';

/** `journey merge BASE OURS THEIRS`: merges two versions of a map. */
export const merge: JourneyCommand = {
  name: 'merge',
  define(command, io, finish) {
    command
      .summary('merge two versions of a map')
      .description(
        'Makes one map of two that began as the same: what either side added, changed, moved or renamed is in it. Where\n' +
          'both changed one thing in different ways, both are there between the markers that git uses; likewise where the\n' +
          'base does not show which side changed it. Where a version cannot be read, its lines are merged as git does.',
      )
      .argument('<base>', 'the map that both sides began with')
      .argument('<ours>', 'what one side made of it')
      .argument('<theirs>', 'what the other side made of it')
      .option(
        '-o, --output <file>',
        'where to write, which may be one of the three (`-` or default: standard output)',
      )
      .option('--path <path>', 'what the map is called, where the three are copies (git: %P)')
      .addOption(
        new Option('--marker-size <number>', 'how many letters a conflict marker has (git: %L)')
          .argParser(markerSize)
          .default(7),
      )
      .option('--label-base <label>', 'what the base is called in a conflict (git: %S)')
      .option('--label-ours <label>', 'what ours is called in a conflict (git: %X)')
      .option('--label-theirs <label>', 'what theirs is called in a conflict (git: %Y)')
      .addOption(
        new Option(
          '--conflict <style>',
          'how to write a conflict; diff3 and zdiff3 show what the base has, too (default: as git is set, by merge.conflictStyle)',
        ).choices(conflictStyles),
      )
      .addHelpText(
        'after',
        '\nExit codes: 0 all is merged, 1 there are conflicts, 2 wrong usage, or a file that cannot be read or written.\n' +
          '\nExamples:\n' +
          '  journey merge base.journey mine.journey hers.journey -o merged.journey\n' +
          '  journey merge %O %A %B -o %A --marker-size=%L --path=%P    as a merge driver of git\n',
      )
      .action(async (base: string, ours: string, theirs: string, options: MergeArguments) => {
        const { runMerge } = await import('../merge/run-merge.ts');
        finish(await runMerge({ base, ours, theirs }, options, io));
      });
  },
};

function markerSize(given: string): number {
  const size = Number(given);
  if (!Number.isInteger(size) || size < 1 || size > 1000) {
    throw new InvalidArgumentError('It is a number from 1 to 1000.');
  }
  return size;
}
