import type { FormatArguments } from '../format/run-format.ts';
import type { JourneyCommand } from './command.ts';

/** `journey format [FILE|FOLDER|GLOB …]`: formats maps. */
export const format: JourneyCommand = {
  name: 'format',
  define(command, io, finish) {
    command
      .summary('format maps')
      .description(
        'Formats maps: one statement per line, indented, with single spaces. It does not change the content of a map, keeps ' +
          'every comment in its place, and leaves statements that it cannot read as they are.',
      )
      .argument('[paths...]', 'files, folders or patterns such as "maps/**/*.journey" (default: this folder)')
      .option('--check', 'change nothing, and list the maps that are not formatted')
      .option('--stdin', 'format one map from standard input, and print it')
      .option('--stdin-filename <file>', 'name of that map in messages')
      .addHelpText(
        'after',
        '\nExit codes:\n' +
          '  0  all maps are formatted\n' +
          '  1  with --check: a map is not formatted\n' +
          '  2  wrong usage, a file that cannot be read or written, or unbalanced braces\n' +
          '\nExamples:\n' +
          '  journey format\n' +
          '  journey format maps/checkout.journey\n' +
          '  journey format "maps/**/*.journey" --check\n',
      )
      .action(async (paths: readonly string[], options: FormatArguments) => {
        const { runFormat } = await import('../format/run-format.ts');
        finish(await runFormat(paths, options, io));
      });
  },
};
