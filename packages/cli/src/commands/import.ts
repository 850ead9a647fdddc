import { Option } from 'commander';
import { importFormats } from '../import/formats.ts';
import type { ImportArguments } from '../import/run-import.ts';
import type { JourneyCommand } from './command.ts';

/** `journey import FILE`: makes a map from a table, from data or from a diagram. */
export const importMap: JourneyCommand = {
  name: 'import',
  define(command, io, finish) {
    command
      .summary('make a map from a table, from JSON or from a Mermaid diagram')
      .description(
        'Makes a map from a CSV or XLSX table or from JSON, as `journey render` writes them, or from Mermaid journey ' +
          'diagrams, which may be inside Markdown or HTML. Reports what it cannot read, with its position.',
      )
      .argument('<file>', 'the table, the JSON, the diagram or the text with diagrams')
      .addOption(
        new Option('--format <format>', 'format of the file (default: by its name)').choices(importFormats),
      )
      .option(
        '-o, --output <file>',
        'file to write (`-`: standard output; default: standard output, or the map of --onto)',
      )
      .option('--scale <scale>', 'the scale of a diagram’s scores, such as 10 or 0..100 (default: 1 to 5)')
      .option('--onto <map>', 'map to update with this content; keeps its comments, names and format')
      .addHelpText(
        'after',
        '\nExit codes:\n' +
          '  0  everything was imported\n' +
          '  1  something was left out\n' +
          '  2  wrong usage, or a file that cannot be read or written\n' +
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
