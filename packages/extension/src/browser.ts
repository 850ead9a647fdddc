import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './extension.ts';
import { serveFiles } from './serve-files.ts';

/** VS Code in a browser: the server is a web worker, and reads files through the editor. */
export function activate(context: ExtensionContext): Promise<void> {
  return startExtension(context, (options) => {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
    const client = new LanguageClient('journey', 'Journey Maps', async () => new Worker(script), options);
    context.subscriptions.push(...serveFiles(client));
    return client;
  });
}
