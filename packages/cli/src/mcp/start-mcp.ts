import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { confineReads } from '@journey-maps/server/files';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { complain, tell } from '../complain.ts';
import { attemptLater } from '../files/attempt.ts';
import type { ExitCode, Io } from '../io.ts';
import { version } from '../version.ts';
import { registerResources } from './map-resources.ts';
import { mapRoots } from './map-roots.ts';
import { registerPrompts } from './prompts.ts';
import { readingTools } from './reading-tools.ts';
import type { McpContext } from './tool.ts';
import { writingTools } from './writing-tools.ts';

const instructions =
  'Reads and checks customer journey maps (`.journey` files). Call `guide` before you write a map, `check` and `fixes` after each change. The server writes nothing: you write the files.';

/**
 * Serves tools, resources and prompts for assistants over standard input and output, until the client closes them.
 *
 * @param folders the folders to read, from the current folder; the current folder by default
 */
export function startMcp(folders: readonly string[], io: Io): ExitCode {
  const given = (folders.length > 0 ? folders : ['.']).map((folder) => resolve(io.folder, folder));
  const wrong = given.find((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true);
  if (wrong !== undefined) return complain(io, `${wrong} is not a folder. Name the folders with your maps.`);
  confineReads(given);
  const context: McpContext = { roots: mapRoots(given), io };
  serveStdio(() => createMcpServer(context), { onerror: (error) => tell(io, error.message) });
  return 0;
}

function createMcpServer(context: McpContext): McpServer {
  const server = new McpServer({ name: 'journey-maps', title: 'Journey Maps', version }, { instructions });
  for (const { name, title, description, input, run } of [...writingTools, ...readingTools]) {
    const annotations = { readOnlyHint: true, openWorldHint: false, idempotentHint: true };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given) => {
      const { value, problem = value?.problem } = await attemptLater(`\`${name}\` failed`, () =>
        run(given, context),
      );
      if (value?.text === undefined || problem !== undefined) {
        return { content: [{ type: 'text', text: problem ?? '' }], isError: true };
      }
      return {
        content: [value.text, ...(value.note === undefined ? [] : [value.note])].map((text) => ({
          type: 'text' as const,
          text,
        })),
        ...(value.data && { structuredContent: value.data }),
      };
    });
  }
  registerResources(server, context);
  registerPrompts(server);
  return server;
}
