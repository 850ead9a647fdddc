import { Option } from 'commander';
import { complain } from '../complain.ts';
import type { JourneyCommand } from './command.ts';

/** `journey lsp --stdio`: starts the language server, for any editor that supports LSP. */
export const lsp: JourneyCommand = {
  name: 'lsp',
  define(command, io, finish) {
    command
      .summary('start the language server, for editors')
      .description(
        'Starts the language server. Editors start it themselves; it uses standard input and output.',
      )
      .option('--stdio', 'use standard input and output')
      // Some editors add this option. The server reads it from the arguments.
      .addOption(new Option('--clientProcessId <id>').hideHelp())
      .addHelpText('after', '\nExample from the settings of an editor:\n  journey lsp --stdio\n')
      .action(async (options: { stdio?: true }) => {
        if (options.stdio !== true) {
          finish(
            complain(io, 'the language server uses standard input and output: run `journey lsp --stdio`.'),
          );
          return;
        }
        const { startServer } = await import('../lsp/start-server.ts');
        finish(await startServer(io));
      });
  },
};
