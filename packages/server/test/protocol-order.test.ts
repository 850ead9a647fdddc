import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createConnection,
  createMessageConnection,
  ErrorCodes,
  type InitializeResult,
  LSPErrorCodes,
  type MessageConnection,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createProtocolOrder } from '../src/protocol-order.ts';
import { serve } from '../src/server.ts';

let toServer: PassThrough;
let toClient: PassThrough;
let client: MessageConnection;
afterEach(() => client.dispose());

/** Starts a server without initialising it. */
function connect(): MessageConnection {
  toServer = new PassThrough();
  toClient = new PassThrough();
  const order = createProtocolOrder();
  const connection = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
    order.options,
  );
  order.attach(connection);
  serve(connection, {
    listFiles: async () => [],
    filterListed: async () => [],
    readFile: async () => undefined,
    mayExtend: () => true,
    today: () => '2026-11-29',
    yield: async () => {},
  });
  connection.listen();
  client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  return client;
}

const initialize = { processId: null, rootUri: null, capabilities: {} };
const symbols = { textDocument: { uri: 'file:///a.journey' } };
const ask = (method: string, params: object = symbols) =>
  client.sendRequest(method, params).then(
    () => 'answered',
    (error: { code: number }) => error.code,
  );

describe('a server', () => {
  it.each(['textDocument/documentSymbol', 'workspace/symbol', 'shutdown', 'no/such/request'])(
    'answers ServerNotInitialized to %s before `initialize`',
    async (method) => {
      connect();
      expect(await ask(method)).toBe(ErrorCodes.ServerNotInitialized);
      expect(await ask('initialize', initialize)).toBe('answered');
    },
  );

  it('drops notifications before `initialize`', async () => {
    connect();
    const textDocument = { uri: 'file:///a.journey', languageId: 'journey', version: 1, text: 'persona p' };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    await client.sendRequest('initialize', initialize);
    await client.sendNotification('initialized', {});
    expect(await client.sendRequest('textDocument/documentSymbol', symbols)).toEqual([]);
  });

  it('answers InvalidRequest to a second `initialize` and goes on', async () => {
    connect();
    await client.sendRequest('initialize', initialize);
    expect(await ask('initialize', initialize)).toBe(ErrorCodes.InvalidRequest);
    expect(await ask('textDocument/documentSymbol')).toBe('answered');
  });

  it.each(['textDocument/documentSymbol', 'initialize', 'shutdown'])(
    'answers InvalidRequest to %s after `shutdown`',
    async (method) => {
      connect();
      await client.sendRequest('initialize', initialize);
      await client.sendRequest('shutdown');
      expect(await ask(method)).toBe(ErrorCodes.InvalidRequest);
    },
  );

  it('answers RequestCancelled to a request that is cancelled before its turn', async () => {
    connect();
    client.dispose();
    const answers = new Map<unknown, unknown>();
    const answered = new Promise<void>((resolve) => {
      new StreamMessageReader(toClient).listen((message) => {
        const { id, error } = message as { id?: number; error?: { code: number } };
        answers.set(id, error?.code ?? 'answered');
        if (answers.size === 3) resolve();
      });
    });
    // All in one chunk, so that the cancellation is read before any request is dispatched.
    toServer.write(
      [
        { id: 0, method: 'initialize', params: initialize },
        { id: 1, method: 'textDocument/documentSymbol', params: symbols },
        { id: 2, method: 'workspace/symbol', params: { query: '' } },
        { method: '$/cancelRequest', params: { id: 2 } },
      ]
        .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
        .map((body) => `Content-Length: ${body.length}\r\n\r\n${body}`)
        .join(''),
    );
    await answered;
    expect([...answers]).toContainEqual([2, LSPErrorCodes.RequestCancelled]);
    expect(answers.get(1)).toBe('answered');
  });
});

describe('the encoding of positions', () => {
  const announced = async (positionEncodings?: string[]): Promise<ServerCapabilities['positionEncoding']> => {
    connect();
    const capabilities = positionEncodings === undefined ? {} : { general: { positionEncodings } };
    const result = await client.sendRequest<InitializeResult>('initialize', { ...initialize, capabilities });
    return result.capabilities.positionEncoding;
  };

  it.each([
    [['utf-16'], 'utf-16'],
    [['utf-8', 'utf-16', 'utf-32'], 'utf-16'],
    [['utf-8'], undefined],
    [undefined, undefined],
  ])('is announced to a client that offers %j as %s', async (offered, expected) => {
    expect(await announced(offered)).toBe(expected);
  });
});
