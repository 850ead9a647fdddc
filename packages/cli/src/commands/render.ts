import { Option } from 'commander';
import { type RenderFormat, renderFormats } from '../render/formats.ts';
import type { JourneyCommand } from './command.ts';

/** `journey render FILE`: a map in another form. */
export const render: JourneyCommand = {
  name: 'render',
  define(command, io, finish) {
    command
      .summary('write a map as a diagram, as Markdown or as data')
      .description('Writes a map as a Mermaid diagram, as a page of Markdown, or as data.')
      .argument('<file>', 'the map')
      .addOption(new Option('--format <format>', 'what to write').choices(renderFormats).default('mermaid'))
      .option('--journey <name>', 'which journey of the file (default: its first)')
      .option('-o, --output <file>', 'where to write (default: standard output)')
      .addHelpText(
        'after',
        '\nExamples:\n' +
          '  journey render checkout.journey --format mermaid\n' +
          '  journey render checkout.journey --format markdown --journey returns -o returns.md\n' +
          '  journey render checkout.journey --format json\n',
      )
      .action(async (file: string, options: { format: RenderFormat; journey?: string; output?: string }) => {
        const { runRender } = await import('../render/run-render.ts');
        finish(runRender(file, options, io));
      });
  },
};
