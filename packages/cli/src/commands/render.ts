import { papers } from '@journey-maps/core';
import { Option } from 'commander';
import { renderFormats } from '../render/formats.ts';
import type { RenderArguments } from '../render/run-render.ts';
import type { JourneyCommand } from './command.ts';

/** `journey render FILE`: writes a map in another format. */
export const render: JourneyCommand = {
  name: 'render',
  define(command, io, finish) {
    command
      .summary('write a map as a page, a picture, slides, Markdown, a table or data')
      .description(
        'Writes a map as one HTML file that needs nothing else, as a picture or PDF (drawn by an installed Chrome, Edge or Chromium), as slides, as a Mermaid diagram, as Markdown, as a table for a spreadsheet, or as data.',
      )
      .argument('<file>', 'the map')
      .addOption(new Option('--format <format>', 'what to write').choices(renderFormats).default('mermaid'))
      .option('--journey <name>', 'which journey of the file (default: its first)')
      .addOption(
        new Option('--view <view>', 'what to show (at first)').choices(['map', 'diagram']).default('map'),
      )
      .addOption(
        new Option(
          '--paper <paper>',
          'of a picture or PDF: one poster, pages on their side, or one as large as the map (default: a4 for a PDF, wide for a picture)',
        ).choices(papers),
      )
      .option(
        '--short',
        'of Markdown: an extract with the diagram, the moments, their pains and the action items',
      )
      .addOption(
        new Option('--density <density>', 'of a map as a page or a picture: how much it shows (at first)')
          .choices(['overview', 'standard', 'everything'])
          .default('standard'),
      )
      .addOption(
        new Option('--audience <audience>', 'of slides: for a board fewer of them, for a team every stage')
          .choices(['board', 'team'])
          .default('team'),
      )
      .option('--findings', 'on a page or a picture: show what `journey check` finds')
      .option('-o, --output <file>', 'where to write (`-` or default: standard output)')
      .addHelpText(
        'after',
        '\nExamples:\n' +
          '  journey render checkout.journey --format mermaid\n' +
          '  journey render checkout.journey --format markdown --journey returns -o returns.md\n' +
          '  journey render checkout.journey --format markdown --short\n' +
          '  journey render checkout.journey --format xlsx -o checkout.xlsx\n' +
          '  journey render checkout.journey --format json\n' +
          '  journey render checkout.journey --format html -o checkout.html\n' +
          '  journey render checkout.journey --format pdf --paper a3 -o checkout.pdf\n' +
          '  journey render checkout.journey --format pdf --paper poster -o checkout.pdf\n' +
          '  journey render checkout.journey --format png --paper 16:9 -o checkout.png\n' +
          '  journey render checkout.journey --format pptx --audience board -o checkout.pptx\n' +
          '  journey render checkout.journey --format png --density overview -o checkout.png\n',
      )
      .action(async (file: string, options: RenderArguments) => {
        const { runRender } = await import('../render/run-render.ts');
        finish(await runRender(file, options, io));
      });
  },
};
