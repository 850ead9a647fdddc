import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A plain static web server for tests. */
export interface StaticServer {
  /** The address without a path: `http://127.0.0.1:1234`. */
  readonly origin: string;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.journey': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder on this machine, as static hosts do: a folder by its `index.html`, and a path without an
 * extension by the page of that name.
 */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    findFile(join(folder, path)).then(
      async (file) => {
        const content = await readFile(file);
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}

async function findFile(path: string): Promise<string> {
  for (const file of [path, join(path, 'index.html'), `${path}.html`])
    if ((await stat(file).catch(() => undefined))?.isFile() === true) return file;
  throw new Error(`There is no ${path}.`);
}
