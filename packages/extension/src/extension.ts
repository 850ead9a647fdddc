import { type ExtensionContext, commands as editorCommands, window } from 'vscode';
import { commands } from './commands/index.ts';
import { type CreateClient, languageServer } from './language-server.ts';
import { previews } from './preview/previews.ts';

/** What runs in VS Code, on the desktop and in the browser alike. */
export async function startExtension(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  const output = window.createOutputChannel('Journey Maps', { log: true });
  const server = languageServer(output, createClient);
  const shown = previews(context.extensionUri, server, output);
  const tools = { server, previews: shown };
  context.subscriptions.push(
    output,
    shown,
    { dispose: () => void server.dispose() },
    ...commands.map(({ id, run }) =>
      editorCommands.registerCommand(id, (...args: unknown[]) => run(tools, ...args)),
    ),
  );
  await server.start();
}
