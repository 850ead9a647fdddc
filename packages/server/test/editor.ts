import { PassThrough } from 'node:stream';
import { type EditorTools, pictureChanged } from '@journey-maps/core/protocol';
import { pictureName } from '@journey-maps/core/semantics';
import { filterWalked, runWalk } from '@journey-maps/core/text';
import { readIgnore } from '@journey-maps/language/ignore';
import {
  type ClientCapabilities,
  type CodeAction,
  type ConfigurationParams,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type PublishDiagnosticsParams,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '../src/host.ts';
import { createProtocolOrder } from '../src/protocol-order.ts';
import { serve } from '../src/server.ts';
import { checkedStreams } from './meta-model/checked-streams.ts';

/**
 * A fake editor with the files of its workspace in memory. Every message of the server is checked against the
 * meta model of the specification: `request`, `settle` and `dispose` throw if one is invalid.
 */
export interface Editor {
  /** The files on disk. Changing one here doesn't notify the server. */
  readonly disk: Map<string, string>;
  /** The capabilities that the server has announced. */
  readonly announced: ServerCapabilities;
  open(uri: string, text: string): void;
  /** Replaces the text of the whole file, as an edit. */
  type(uri: string, text: string): void;
  close(uri: string): void;
  /** Changes, creates or (without a text) deletes a file on disk and notifies the server. */
  onDisk(uri: string, text: string | undefined): void;
  request<T>(method: string, params: unknown): Promise<T>;
  notify(method: string, params: unknown): void;
  /** Returns the last published diagnostics of a file. */
  diagnostics(uri: string): readonly Diagnostic[];
  /** Returns how often diagnostics of a file were published. */
  publications(uri: string): number;
  /** Changes the user's settings under `journey`. */
  configure(settings: unknown): void;
  /** Returns the notifications and requests of a method so far, in order. */
  received(method: string): readonly unknown[];
  /** Waits until the server has answered all messages and finished its background work. */
  settle(): Promise<void>;
  listActionsAt(uri: string, line: number, character: number): Promise<CodeAction[]>;
  dispose(): void;
}

export async function startEditor(
  files: Readonly<Record<string, string>> = {},
  {
    folder = 'file:///maps',
    today = '2026-11-21',
    tools,
    capabilities = {},
    isBare = false,
    readTurns = () => 0,
  }: {
    folder?: string | null;
    today?: string;
    tools?: EditorTools;
    /** Capabilities beyond those of every current editor. */
    capabilities?: ClientCapabilities;
    /** The editor has only these capabilities. */
    isBare?: boolean;
    /** Returns the number of turns of the event loop that reading a file takes. */
    readTurns?: () => number;
  } = {},
): Promise<Editor> {
  const disk = new Map(Object.entries(files));
  /** The number of pending reads, and the number of events so far. The server has settled when neither changes. */
  let waiting = 0;
  let happened = 0;
  const after = async <T>(turns: number, value: T): Promise<T> => {
    waiting++;
    for (let i = 0; i < turns; i++) await nextTurn();
    waiting--;
    happened++;
    return value;
  };
  const listed = (uris: readonly string[], below: string) =>
    runWalk(filterWalked(uris, below, readIgnore), ({ ask, path }) =>
      ask === 'text' ? disk.get(path) : undefined,
    );
  const host: Host = {
    listFiles: (below) =>
      after(
        readTurns(),
        listed(
          [...disk.keys()].filter((uri) => uri.startsWith(below) && uri.endsWith('.journey')),
          below,
        ),
      ),
    listPictures: (below) =>
      after(
        readTurns(),
        [...disk.keys()].filter((uri) => uri.startsWith(below) && pictureName.test(uri)),
      ),
    findPictureState: (uri, folders) => {
      const isInside = folders.some((each) => uri.startsWith(`${each}/`));
      return after(readTurns(), !isInside ? 'outside' : disk.has(uri) ? 'found' : 'missing');
    },
    readPicture: (uri) => after(readTurns(), disk.get(uri)),
    readNamedFile: (_, uri, folders) => {
      const isInside = folders.some((each) => uri.startsWith(`${each}/`));
      const text = disk.get(uri);
      if (!isInside) return after(readTurns(), { state: 'outside' });
      return after(readTurns(), text === undefined ? { state: 'missing' } : { state: 'found', text });
    },
    filterListed: (uris, below) => after(readTurns(), listed(uris, below)),
    mayExtend: (config, extended) => config.startsWith(folder ?? '') && extended.startsWith(folder ?? ''),
    readFile: (uri) => after(readTurns(), disk.get(uri)),
    today: () => today,
    yield: () => after(1, undefined),
  };
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const order = createProtocolOrder();
  const connection = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
    order.options,
  );
  order.attach(connection);
  serve(connection, host);
  connection.listen();
  const { reader, writer, assertValid } = checkedStreams(toClient, toServer);
  const client = createMessageConnection(reader, writer);
  const received = new Map<string, unknown[]>();
  let configured: unknown = null;
  // Requests of the server, such as registrations, are answered at once.
  client.onRequest((method: string, params: unknown) => {
    happened++;
    received.set(method, [...(received.get(method) ?? []), params]);
    return method === 'workspace/configuration'
      ? (params as ConfigurationParams).items.map(() => configured)
      : null;
  });
  const published = new Map<string, PublishDiagnosticsParams[]>();
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    happened++;
    published.set(params.uri, [...(published.get(params.uri) ?? []), params]);
  });
  for (const method of [pictureChanged, 'window/logMessage']) {
    client.onNotification(method, (params: unknown) => {
      received.set(method, [...(received.get(method) ?? []), params]);
    });
  }
  client.listen();
  const initialize: InitializeParams = {
    processId: null,
    rootUri: null,
    workspaceFolders: folder === null ? null : [{ uri: folder, name: 'maps' }],
    capabilities: isBare ? capabilities : merged(usual, capabilities),
    ...(tools !== undefined && { initializationOptions: tools }),
  };
  const request = async <T>(method: string, params: unknown): Promise<T> => {
    const answer = await client.sendRequest<T>(method, params as object);
    assertValid();
    return answer;
  };
  const { capabilities: announced } = await request<InitializeResult>('initialize', initialize);
  await client.sendNotification('initialized', {});
  let version = 0;
  const settle = async () => {
    for (let quiet = 0; quiet < 4; quiet++) {
      const before = happened;
      await request('textDocument/documentSymbol', { textDocument: { uri: 'file:///none.journey' } });
      await nextTurn();
      if (waiting > 0 || happened !== before) quiet = 0;
    }
  };
  await settle();
  return {
    disk,
    announced,
    open: (uri, text) =>
      void client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'journey', version: ++version, text },
      }),
    type: (uri, text) =>
      void client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text }],
      }),
    close: (uri) => void client.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    onDisk: (uri, text) => {
      const known = disk.has(uri);
      if (text === undefined) disk.delete(uri);
      else disk.set(uri, text);
      const type = text === undefined ? 3 : known ? 2 : 1;
      void client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    },
    request,
    notify: (method, params) => void client.sendNotification(method, params as object),
    configure: (settings) => {
      configured = settings;
      void client.sendNotification('workspace/didChangeConfiguration', { settings: { journey: settings } });
    },
    diagnostics: (uri) => published.get(uri)?.at(-1)?.diagnostics ?? [],
    publications: (uri) => published.get(uri)?.length ?? 0,
    received: (method) => received.get(method) ?? [],
    settle,
    listActionsAt: (uri, line, character) =>
      request('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line, character }, end: { line, character } },
        context: { diagnostics: [] },
      }),
    dispose: () => {
      client.dispose();
      toServer.end();
      toClient.end();
      assertValid();
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The capabilities of every current editor. */
const usual: ClientCapabilities = {
  workspace: { workspaceFolders: true },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

function merged(item: object, other: object): object {
  const both: Record<string, unknown> = { ...item };
  for (const [key, value] of Object.entries(other)) {
    const known = both[key];
    const isInner = isObject(known) && isObject(value);
    both[key] = isInner ? merged(known, value) : value;
  }
  return both;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
