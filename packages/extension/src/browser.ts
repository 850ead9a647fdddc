import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { type ExtensionApi, startExtension } from './extension.ts';
import { serveFiles } from './serve-files.ts';

/** Activates the extension in a browser. The server is a web worker, and reads files through the editor. */
export function activate(context: ExtensionContext): ExtensionApi {
  return startExtension(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js');
    const client = new LanguageClient('journey', 'Journey Maps', () => connect(script), options);
    context.subscriptions.push(...serveFiles(client));
    return client;
  });
}

/**
 * Returns transports instead of the worker. VS Code's replacement for a worker is no `Worker` instance, so
 * the client would mistake it for transports.
 */
async function connect(script: Uri): Promise<MessageTransports> {
  const { BrowserMessageReader, BrowserMessageWriter } = await import('vscode-languageclient/browser');
  const worker = await startWorker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true));
  // The browser may be connected to a remote machine that has the extension. VS Code cannot create
  // a worker from such a URL.
  const source = await workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    // The worker may not have loaded its script yet.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}
