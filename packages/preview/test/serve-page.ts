import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPageHtml } from '../../extension/src/preview/page-html.ts';

const servers = new WeakMap<ReadonlyMap<string, string>, Promise<string>>();

/**
 * Serves the bundled page on this machine: the preview at `/`, and the presentation at `/present`. Browsers keep
 * the bundle and its compiled form, so that loading the page again takes a fraction of the time.
 *
 * @returns the origin, such as `http://127.0.0.1:1234`; each bundle of a process has one
 */
export function servePage(bundle: ReadonlyMap<string, string>): Promise<string> {
  let origin = servers.get(bundle);
  if (origin === undefined) {
    origin = startServer(bundle);
    servers.set(bundle, origin);
  }
  return origin;
}

async function startServer(bundle: ReadonlyMap<string, string>): Promise<string> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const { port } = server.address() as AddressInfo;
    if (pathname === '/' || pathname === '/present') {
      response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' });
      response.end(html(`http://127.0.0.1:${port}`, pathname === '/present'));
      return;
    }
    const body = bundle.get(pathname);
    const type = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      'cache-control': 'max-age=86400, immutable',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The tests of a process share the server, and it ends with the process.
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function html(origin: string, presents: boolean): string {
  return createPageHtml({
    script: `${origin}/preview.js`,
    style: `${origin}/preview.css`,
    source: origin,
    nonce: 'abc123',
    presents,
  });
}
