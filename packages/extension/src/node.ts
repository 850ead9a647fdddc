import { wordsFor } from '@journey-maps/core/views';
import { printPage } from '@journey-maps/print';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { offerMcpServer } from './assistants/mcp-servers.ts';
import { type ExtensionApi, startExtension } from './extension.ts';

/** Activates the extension on a desktop or a remote machine. The server is a process of VS Code's own Node. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const { version } = context.extension.packageJSON as { readonly version: string };
  const script = context.asAbsolutePath('dist/mcp/main.mjs');
  const offered = offerMcpServer({ program: process.execPath, script, version });
  if (offered !== undefined) context.subscriptions.push(offered);
  const server = { module: context.asAbsolutePath('dist/server/node.cjs'), transport: TransportKind.ipc };
  return startExtension(
    context,
    (options) =>
      new LanguageClient(
        'journey',
        'Journey Maps',
        { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
        options,
      ),
    {
      draw: (html, format, paper) => printPage(html, { format, paper, environment: process.env }),
      writeSlides: async (map, { language, audience, brand }) => {
        const { writeSlides } = await import('@journey-maps/slides');
        return writeSlides(map, { words: wordsFor(language), language, audience, brand });
      },
    },
  );
}
