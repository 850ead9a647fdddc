import { papers } from '@journey-maps/core/views';
import { Option } from 'commander';
import { formatNames } from '../render/formats.ts';
import type { RenderArguments } from '../render/render-arguments.ts';
import type { RenderInput } from '../render/run-render.ts';
import type { JourneyCommand } from './command.ts';

/** `journey render [FILE|FOLDER|GLOB …]`: writes maps in another format. */
export const render: JourneyCommand = {
  name: 'render',
  define(command, io, finish) {
    command
      .summary('write a map as a page, a picture, slides, Markdown, a table or data')
      .description(
        'Writes a map as one self-contained HTML file, a picture, a PDF, slides, a Mermaid diagram, Markdown, a table for a spreadsheet, or data. An installed Chrome, Edge or Chromium draws pictures and PDFs.',
      )
      .argument('[paths...]', 'the map, or several: files, folders or patterns (`-`: standard input)')
      .addOption(new Option('--format <format>', 'output format').choices(formatNames).default('mermaid'))
      .option('--journey <name>', 'journey to write (default: the first in the file)')
      .addOption(
        new Option('--view <view>', 'initial view').choices(['map', 'diagram', 'priorities']).default('map'),
      )
      .addOption(
        new Option(
          '--paper <paper>',
          'for a picture or PDF: one poster, landscape pages, or one page as large as the map (default: a4 for a PDF, wide for a picture)',
        ).choices(papers),
      )
      .option(
        '--short',
        'for Markdown: an extract with the diagram, the moments, their pains and the action items',
      )
      .addOption(
        new Option('--density <density>', 'for a page or a picture: initial density of the map')
          .choices(['overview', 'standard', 'everything'])
          .default('standard'),
      )
      .option('--confidence', 'for a page or a picture: colour the moments by what is known about them')
      .addOption(
        new Option(
          '--audience <audience>',
          'for slides: a short deck for a board, or a slide for each stage for a team',
        )
          .choices(['board', 'team'])
          .default('team'),
      )
      .option('--findings', 'for a page or a picture: show the findings of `journey check`')
      .option('--stdin', 'render one map from standard input')
      .option(
        '--stdin-filename <file>',
        'path of the map from standard input; its imports are relative to it',
      )
      .option(
        '-o, --output <file>',
        'file to write (`-` or default: standard output); for several maps, the folder of their files',
      )
      .addHelpText(
        'after',
        '\nExamples:\n' +
          '  journey render checkout.journey --format mermaid\n' +
          '  journey render checkout.journey --format markdown --journey returns -o returns.md\n' +
          '  journey render checkout.journey --format markdown --short\n' +
          '  journey render checkout.journey --format xlsx -o checkout.xlsx\n' +
          '  journey render checkout.journey --format json\n' +
          '  journey render maps --format html -o pages\n' +
          '  journey render checkout.journey --format html -o checkout.html\n' +
          '  journey render checkout.journey --format pdf --paper a3 -o checkout.pdf\n' +
          '  journey render checkout.journey --format pdf --paper poster -o checkout.pdf\n' +
          '  journey render checkout.journey --format png --paper 16:9 -o checkout.png\n' +
          '  journey render checkout.journey --format pptx --audience board -o checkout.pptx\n' +
          '  journey render checkout.journey --format png --density overview -o checkout.png\n',
      )
      .action(async (paths: readonly string[], options: RenderArguments & RenderInput) => {
        const { runRender } = await import('../render/run-render.ts');
        finish(await runRender(paths, options, io));
      });
  },
};
