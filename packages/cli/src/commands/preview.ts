import type { PreviewArguments } from '../preview/run-preview.ts';
import { parsePort } from '../serve/parse-port.ts';
import type { JourneyCommand } from './command.ts';

/** `journey preview FILE|FOLDER`: shows the preview in any browser, for users of other editors. */
export const preview: JourneyCommand = {
  name: 'preview',
  define(command, io, finish) {
    command
      .summary('show maps in a browser while you write them')
      .description(
        'Shows a map, or the maps of a folder, in your browser, and updates them when you save. ' +
          'The command prints the address, which works only on this machine.',
      )
      .argument('[path]', 'a map, or a folder of maps', '.')
      .option('--port <number>', 'port to listen on (default: any free port)', parsePort, 0)
      .option('--open', 'open it in your browser')
      .addHelpText(
        'after',
        '\nExamples:\n  journey preview checkout.journey\n  journey preview maps --open\n',
      )
      .action(async (path: string, options: PreviewArguments) => {
        const { runPreview } = await import('../preview/run-preview.ts');
        finish(await runPreview(path, options, io));
      });
  },
};
