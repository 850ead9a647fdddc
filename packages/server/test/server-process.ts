import { type ChildProcess, spawn } from 'node:child_process';
import {
  createMessageConnection,
  type Diagnostic,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The language server in its own process, with the editor's end of the connection. */
export interface ServerProcess {
  readonly connection: MessageConnection;
  readonly child: ChildProcess;
  /** Resolves when the server has published diagnostics of a file that satisfy the predicate. */
  published(uri: string, holds: (diagnostics: readonly Diagnostic[]) => boolean): Promise<void>;
  /** Shuts the server down. Returns its exit code and standard error. */
  end(): Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/**
 * Starts a server process.
 *
 * @param command the program and its arguments, such as `node journey.js lsp --stdio`
 */
export function startServerProcess([program = '', ...args]: readonly string[]): ServerProcess {
  const child = spawn(program, args);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }));
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    diagnostics.set(params.uri, params.diagnostics);
    for (const look of waiting) look();
  });
  connection.onRequest((method: string, params: unknown) =>
    method === 'workspace/configuration' ? (params as { items: unknown[] }).items.map(() => null) : null,
  );
  connection.listen();
  return {
    connection,
    child,
    published: (uri, holds) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds(diagnostics.get(uri) ?? [])) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    end: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}
