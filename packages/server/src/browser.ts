import { listFiles, readFile } from '@journey-maps/core/protocol';
import { namedFileLimits } from '@journey-maps/core/semantics';
import { filterWalked, runWalkLater } from '@journey-maps/core/text';
import { readIgnore } from '@journey-maps/language/ignore';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { getLocalToday, type Host } from './host.ts';
import { createProtocolOrder } from './protocol-order.ts';
import { serve } from './server.ts';
import { isWithin } from './uris.ts';

/** The language server as a web worker. The worker cannot read files, so it asks the editor for them. */
const order = createProtocolOrder();
const connection = createConnection(
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  order.options,
);
order.attach(connection);

const host: Host = {
  listFiles: async (folder) => {
    const all = await connection.sendRequest<string[]>(listFiles);
    return filterListed(
      all.filter((uri) => isWithin(uri, folder)),
      folder,
    );
  },
  filterListed,
  readFile: readText,
  readNamedFile: async (kind, uri, folders) => {
    if (!folders.some((folder) => isWithin(uri, folder))) return { state: 'outside' };
    const text = await readText(uri);
    if (text === undefined) {
      const folder = folders.find((around) => isWithin(uri, around)) ?? '';
      return { state: (await filterListed([uri], folder)).length === 0 ? 'ignored' : 'missing' };
    }
    // A letter has at least one byte, so this never refuses a file that the desktop reads.
    return text.length > namedFileLimits[kind] ? { state: 'too-large' } : { state: 'found', text };
  },
  mayExtend: (config, extended, folders) =>
    folders.some((folder) => isWithin(config, folder) && isWithin(extended, folder)),
  today: getLocalToday,
  yield: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Filters files by the rules of their folders. Reads only the files with the rules: the editor lists all
 * other files.
 */
async function filterListed(uris: readonly string[], folder: string): Promise<readonly string[]> {
  const paths = uris.map(decodeURI);
  const walk = filterWalked(paths, decodeURI(folder.replace(/\/$/u, '')), readIgnore);
  const readablePaths = new Set(
    await runWalkLater(walk, async ({ ask, path }) =>
      ask === 'text' && isWithin(path, decodeURI(folder)) ? readText(encodeURI(path)) : undefined,
    ),
  );
  return uris.filter((_, i) => readablePaths.has(paths[i] ?? ''));
}

async function readText(uri: string): Promise<string | undefined> {
  return (await connection.sendRequest<string | null>(readFile, { uri })) ?? undefined;
}

serve(connection, host);
connection.listen();
