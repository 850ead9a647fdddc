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
        'Merges two versions of a map that have a common base. The result has everything that either side added, changed, ' +
          'moved or renamed. If both sides changed the same thing differently, or the base does not show which side changed ' +
          'it, the result has both versions between the conflict markers of git. If a version cannot be read, the command ' +
          'merges the file line by line, as git does.',
      )
      .argument('<base>', 'the version that both sides started from')
      .argument('<ours>', 'the version of one side')
      .argument('<theirs>', 'the version of the other side')
      .option(
        '-o, --output <file>',
        'file to write, which can be one of the three (`-` or default: standard output)',
      )
      .option('--path <path>', 'path of the map, if the three files are copies (git: %P)')
      .addOption(
        new Option('--marker-size <number>', 'length of conflict markers in characters (git: %L)')
          .argParser(parseMarkerSize)
          .default(7),
      )
      .option('--label-base <label>', 'label of the base in conflicts (git: %S)')
      .option('--label-ours <label>', 'label of ours in conflicts (git: %X)')
      .option('--label-theirs <label>', 'label of theirs in conflicts (git: %Y)')
      .addOption(
        new Option(
          '--conflict <style>',
          'style of conflicts; diff3 and zdiff3 also show the base (default: git’s setting merge.conflictStyle)',
        ).choices(conflictStyles),
      )
      .addHelpText(
        'after',
        '\nExit codes:\n' +
          '  0  merged without conflicts\n' +
          '  1  there are conflicts\n' +
          '  2  wrong usage, or a file that cannot be read or written\n' +
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

function parseMarkerSize(given: string): number {
  const size = Number(given);
  if (!Number.isInteger(size) || size < 1 || size > 1000) {
    throw new InvalidArgumentError('Write a number from 1 to 1000.');
  }
  return size;
}
