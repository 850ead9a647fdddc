import { isReadFile, listFiles, readFile } from '@journey-maps/core/protocol';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createMessageConnection,
  type MessageConnection,
} from 'vscode-jsonrpc/browser';
import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import { readPlaygroundFile } from '../files/playground-files.ts';
import { clientCapabilities } from './client-capabilities.ts';

/** The running language server. */
export interface Server {
  readonly connection: MessageConnection;
  readonly tokens: SemanticTokensLegend;
}

/** Starts the language server on a worker, and serves it the files of the playground. */
export async function startServer(worker: Worker): Promise<Server> {
  const connection = createMessageConnection(
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
  );
  // Without a folder, the server knows only the open map and the maps that it imports.
  connection.onRequest(listFiles, () => []);
  connection.onRequest(readFile, (request: unknown) =>
    isReadFile(request) ? (readPlaygroundFile(request.uri) ?? null) : null,
  );
  // The server may register more capabilities later; the page has what it needs.
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: clientCapabilities,
    initializationOptions: { snippetTransforms: true, settings: { codeLens: { enabled: false } } },
  });
  await connection.sendNotification('initialized', {});
  return { connection, tokens: capabilities.semanticTokensProvider.legend };
}

interface InitializeResult {
  readonly capabilities: { readonly semanticTokensProvider: { readonly legend: SemanticTokensLegend } };
}
