import type { ExtensionContext } from 'vscode';
import { offerMcpServer } from './assistants/mcp-servers.ts';
import { type ExtensionApi, startExtension } from './extension.ts';

/** Activates the extension on a desktop or a remote machine. The server is a process of VS Code's own Node. */
export function activate(context: ExtensionContext): ExtensionApi {
  const { version } = context.extension.packageJSON as { readonly version: string };
  const script = context.asAbsolutePath('dist/mcp/main.mjs');
  const offered = offerMcpServer({ program: process.execPath, script, version });
  if (offered !== undefined) context.subscriptions.push(offered);
  return startExtension(
    context,
    async (options) => {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const module = context.asAbsolutePath('dist/server/node.cjs');
      const server = { module, transport: TransportKind.ipc };
      return new LanguageClient(
        'journey',
        'Journey Maps',
        { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
        options,
      );
    },
    {
      draw: async (...args) => (await import('./export/desktop-exports.ts')).draw(...args),
      writeSlides: async (...args) => (await import('./export/desktop-exports.ts')).writeSlides(...args),
    },
  );
}
