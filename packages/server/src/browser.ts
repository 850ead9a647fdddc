import { listFiles, readFile } from '@journey-maps/core';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type Host, localToday } from './host.ts';
import { protocolOrder } from './protocol-order.ts';
import { serve } from './server.ts';

/** The language server as a web worker. Only the editor can read files there, so it is asked for them. */
const order = protocolOrder();
const connection = createConnection(
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  order.options,
);
order.attach(connection);

const host: Host = {
  listFiles: async (folder) =>
    (await connection.sendRequest<string[]>(listFiles)).filter((uri) => uri.startsWith(folder)),
  readFile: async (uri) => (await connection.sendRequest<string | null>(readFile, { uri })) ?? undefined,
  today: localToday,
  yield: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

serve(connection, host);
connection.listen();
