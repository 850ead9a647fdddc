import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type ExtensionApi, startExtension } from './extension.ts';
import { serveFiles } from './serve-files.ts';

/** VS Code in a browser: the server is a web worker, and reads files through the editor. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  return startExtension(context, (options) => {
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js');
    const client = new LanguageClient('journey', 'Journey Maps', () => connect(script), options);
    context.subscriptions.push(...serveFiles(client));
    return client;
  });
}

/** Not the worker itself: VS Code's stand-in for one is no `Worker` to the client, who would take it for these two. */
async function connect(script: Uri): Promise<MessageTransports> {
  const worker = await startWorker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true));
  // The browser may be connected to a machine that has the extension: VS Code makes no worker from an address there.
  const source = await workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    // The worker has not read it yet.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}
