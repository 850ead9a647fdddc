import type { FormatArguments } from '../format/run-format.ts';
import type { JourneyCommand } from './command.ts';

/** `journey format [FILE|FOLDER|GLOB …]`: formats maps. */
export const format: JourneyCommand = {
  name: 'format',
  define(command, io, finish) {
    command
      .summary('lay maps out')
      .description(
        'Lays maps out: one statement a line, indented, with single blanks. It changes nothing that a map says, keeps\n' +
          'every comment in its place, and leaves alone what cannot be read.',
      )
      .argument('[paths...]', 'files, folders or patterns such as "maps/**/*.journey" (default: this folder)')
      .option('--check', 'change nothing, and name the maps that are not formatted')
      .option('--stdin', 'format one map that comes from standard input, and print it')
      .option('--stdin-filename <file>', 'what that one is called in messages')
      .addHelpText(
        'after',
        '\nExit codes: 0 all is formatted, 1 with --check: something is not, 2 wrong usage, a file that cannot be read\n' +
          'or written, or braces that do not balance.\n' +
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
