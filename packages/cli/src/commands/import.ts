import { Option } from 'commander';
import { importFormats } from '../import/formats.ts';
import type { ImportArguments } from '../import/run-import.ts';
import type { JourneyCommand } from './command.ts';

/** `journey import FILE`: makes a map from a table, from data or from a diagram. */
export const importMap: JourneyCommand = {
  name: 'import',
  define(command, io, finish) {
    command
      .summary('make a map of a table, of JSON or of a Mermaid diagram')
      .description(
        'Makes a map of a CSV or XLSX table or of JSON, as `journey render` writes them, or of the journey diagrams of\n' +
          'Mermaid, also those inside Markdown or HTML. What cannot be understood is named with its place.',
      )
      .argument('<file>', 'the table, the JSON, the diagram or the text with diagrams')
      .addOption(
        new Option('--format <format>', 'what the file holds (default: by its name)').choices(importFormats),
      )
      .option(
        '-o, --output <file>',
        'where to write (`-`: standard output; default: that, or the map of --onto)',
      )
      .option('--scale <scale>', 'the scale of a diagram’s scores, such as 10 or 0..100 (default: 1 to 5)')
      .option('--onto <map>', 'a map to change, so that it says the same: comments, names and layout stay')
      .addHelpText(
        'after',
        '\nExit codes: 0 all was taken over, 1 something was left out, 2 wrong usage, or a file that cannot be read or\n' +
          'written.\n' +
          '\nExamples:\n' +
          '  journey import checkout.xlsx -o checkout.journey\n' +
          '  journey import edited.xlsx --onto checkout.journey\n' +
          '  journey import README.md -o diagrams.journey\n' +
          '  journey import diagram.mmd --scale 10 -o diagram.journey\n',
      )
      .action(async (file: string, options: ImportArguments) => {
        const { runImport } = await import('../import/run-import.ts');
        finish(await runImport(file, options, io));
      });
  },
};
