import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  LSPErrorCodes,
  type Message,
  RequestType,
  ResponseError,
} from 'vscode-languageserver';

/** The order of messages that the protocol requires, and the hooks that a connection needs to enforce it. */
export interface ProtocolOrder {
  /** The options for `createConnection`. */
  readonly options: ConnectionOptions;
  /** Registers the handler that rejects requests at the wrong time. */
  attach(connection: Connection): void;
  /** Returns whether the client has sent `shutdown`, which makes the exit code 0. */
  isShutDown(): boolean;
}

interface Refused {
  readonly code: number;
  readonly reason: string;
}

/** The internal request that replaces one at the wrong time. */
const refused = new RequestType<Refused, never, void>('journey/refused');

/**
 * Enforces the life cycle of the Language Server Protocol (3.17, "Server lifecycle"). Requests before
 * `initialize` get `ServerNotInitialized`. A second `initialize` and requests after `shutdown` get
 * `InvalidRequest`. Notifications at those times are dropped. Requests that are cancelled while they are
 * queued get `RequestCancelled`.
 */
export function createProtocolOrder(): ProtocolOrder {
  let state: 'new' | 'running' | 'shut down' = 'new';

  /**
   * Returns why a request must be refused; undefined if it may run. Updates the state for
   * `initialize` and `shutdown`.
   */
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
          id: getId(message),
          error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled before it started.' },
        }),
      },
      messageStrategy: {
        handleMessage: (message, next) => {
          const method = getMethod(message);
          if (method === undefined) return next(message);
          if (!('id' in message)) return state === 'running' || method === 'exit' ? next(message) : undefined;
          const reason = refusal(method);
          return next(reason === undefined ? message : createRequest(message, reason));
        },
      },
    },
    attach: (connection) =>
      void connection.onRequest(refused, ({ code, reason }) => new ResponseError(code, reason)),
    isShutDown: () => state === 'shut down',
  };
}

/** Returns the method of a message; undefined for responses of the client. */
function getMethod(message: Message): string | undefined {
  const { method } = message as { readonly method?: unknown };
  return typeof method === 'string' ? method : undefined;
}

function getId(message: Message): string | number | null {
  const { id } = message as { readonly id?: unknown };
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function createRequest(message: Message, params: Refused): Message {
  return { jsonrpc: message.jsonrpc, id: getId(message), method: refused.method, params } as Message;
}
