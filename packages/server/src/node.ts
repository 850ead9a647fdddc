import { Console } from 'node:console';
import {
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeHost } from './node/node-host.ts';
import { createProtocolOrder } from './protocol-order.ts';
import { serve } from './server.ts';

/**
 * The language server as a Node process. The arguments name the transport, as vscode-languageclient and other
 * editors pass it: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
 */
const transport = createTransport(process.argv.slice(2));
if (transport === undefined) {
  end('The language server needs a transport: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.');
} else {
  const [reader, writer] = transport;
  const order = createProtocolOrder();
  let written: Promise<void> = Promise.resolve();
  reader.onClose(() => void written.finally(() => process.exit(order.isShutDown() ? 0 : 1)));
  reader.onError((error) => {
    // The body of this message is not JSON, but the next message can be read.
    if (error instanceof SyntaxError) {
      const message = `This message is not JSON: ${error.message}`;
      written = writer.write({ jsonrpc: '2.0', id: null, error: { code: -32_700, message } } as never);
    } else {
      end(
        `A message from the editor has an unreadable header, so the server cannot read on: ${error.message}`,
      );
    }
  });
  const connection = createConnection(ProposedFeatures.all, reader, writer, order.options);
  order.attach(connection);
  serve(connection, nodeHost);
  connection.listen();
}

/** Creates the transport that the arguments name; undefined if they name none. */
function createTransport(args: readonly string[]): readonly [MessageReader, MessageWriter] | undefined {
  for (const [index, argument] of args.entries()) {
    const [name, value = args[index + 1] ?? ''] = argument.split('=', 2);
    if (name === '--node-ipc') return [new IPCMessageReader(process), new IPCMessageWriter(process)];
    if (name === '--socket') return createServerSocketTransport(Number(value));
    if (name === '--pipe') return createServerPipeTransport(value);
    if (name === '--stdio') {
      // Standard output belongs to the protocol.
      globalThis.console = new Console(process.stderr);
      process.stdin.on('end', () => process.stdin.destroy());
      return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
    }
  }
  return undefined;
}

function end(message: string): void {
  process.stderr.write(`journey: ${message}\n`);
  process.exit(1);
}
