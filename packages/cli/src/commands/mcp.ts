import type { JourneyCommand } from './command.ts';

/** `journey mcp [FOLDER …]`: serves maps to assistants by the Model Context Protocol. */
export const mcp: JourneyCommand = {
  name: 'mcp',
  define(command, io, finish) {
    command
      .summary('serve maps to assistants (MCP)')
      .description(
        'Serves maps to AI assistants over the Model Context Protocol, on standard input and output. Assistants start it themselves. It reads only the given folders, writes nothing and uses no network.',
      )
      .argument('[folders...]', 'folders with maps (default: this folder)')
      .addHelpText('after', '\nExample from the settings of an assistant:\n  journey mcp maps\n')
      .action(async (folders: readonly string[]) => {
        const { startMcp } = await import('../mcp/start-mcp.ts');
        finish(startMcp(folders, io));
      });
  },
};
