import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  LSPErrorCodes,
  type Message,
  RequestType,
  ResponseError,
} from 'vscode-languageserver';

/** The order of messages that the protocol asks for, and what a connection needs to keep it. */
export interface ProtocolOrder {
  /** Creates the connection with these. */
  readonly options: ConnectionOptions;
  /** Answers the requests that come at the wrong time. */
  attach(connection: Connection): void;
  /** Tells whether the client asked the server to shut down, which makes an exit a good one. */
  isShutDown(): boolean;
}

interface Refused {
  readonly code: number;
  readonly reason: string;
}

/** Stands in for a request that comes at the wrong time. */
const refused = new RequestType<Refused, never, void>('journey/refused');

/**
 * Keeps the life cycle of the language server protocol (3.17, "Server lifecycle"): requests before `initialize` get
 * `ServerNotInitialized`, a second `initialize` and whatever follows `shutdown` get `InvalidRequest`, and notifications
 * at those times are dropped. Requests that are cancelled before their turn get `RequestCancelled`.
 */
export function protocolOrder(): ProtocolOrder {
  let state: 'new' | 'running' | 'shut down' = 'new';

  /** Returns why a request cannot be answered now; takes note of those that change the state. */
  function refusal(method: string): Refused | undefined {
    if (state === 'shut down') {
      return {
        code: ErrorCodes.InvalidRequest,
        reason: 'The server is shutting down: only `exit` can follow.',
      };
    }
    if (method === 'initialize') {
      if (state === 'new') {
        state = 'running';
        return undefined;
      }
      return { code: ErrorCodes.InvalidRequest, reason: 'The server is initialised already.' };
    }
    if (state === 'new') {
      return { code: ErrorCodes.ServerNotInitialized, reason: 'Send `initialize` first.' };
    }
    if (method === 'shutdown') state = 'shut down';
    return undefined;
  }

  return {
    options: {
      connectionStrategy: {
        cancelUndispatched: (message) => ({
          jsonrpc: '2.0',
          id: idOf(message),
          error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled before its turn.' },
        }),
      },
      messageStrategy: {
        handleMessage: (message, next) => {
          const method = methodOf(message);
          if (method === undefined) return next(message);
          if (!('id' in message)) return state === 'running' || method === 'exit' ? next(message) : undefined;
          const reason = refusal(method);
          return next(reason === undefined ? message : requestOf(message, reason));
        },
      },
    },
    attach: (connection) =>
      void connection.onRequest(refused, ({ code, reason }) => new ResponseError(code, reason)),
    isShutDown: () => state === 'shut down',
  };
}

/** Responses of the client have none. */
function methodOf(message: Message): string | undefined {
  const { method } = message as { readonly method?: unknown };
  return typeof method === 'string' ? method : undefined;
}

function idOf(message: Message): string | number | null {
  const { id } = message as { readonly id?: unknown };
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function requestOf(message: Message, params: Refused): Message {
  return { jsonrpc: message.jsonrpc, id: idOf(message), method: refused.method, params } as Message;
}
