import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** The content that the page of a preview requests. */
export interface PreviewContent {
  readonly script: string;
  readonly style: string;
  readonly files: () => Promise<readonly string[]>;
  /** Returns one of the files as JSON; undefined for other files, and for files that cannot be read. */
  readonly map: (file: string) => Promise<string | undefined>;
}

export interface PreviewServer {
  readonly server: Server;
  /** Notifies all pages of a change. */
  readonly changed: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves a preview to browsers on this machine that know the token. Checks the `Host` header against DNS
 * rebinding: a page of another origin could resolve its own host name to this address.
 */
export function createPreviewServer(token: string, content: PreviewContent): PreviewServer {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    void respond(request, response).catch(() => response.destroy());
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const host = request.headers.host;
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return refuse(response, 403);
    const [, given = '', name, ...others] = getPath(request).split('/');
    if (!isSame(given, token) || name === undefined || others.length > 0) return refuse(response, 404);
    if (request.method !== 'GET') return refuse(response, 405);
    switch (name) {
      case '':
        return give(response, 'text/html', page);
      case 'live.js':
        return give(response, 'text/javascript', content.script);
      case 'live.css':
        return give(response, 'text/css', content.style);
      case 'files':
        return give(response, 'application/json', JSON.stringify(await content.files()));
      case 'map': {
        const map = await content.map(new URLSearchParams(request.url?.split('?')[1]).get('file') ?? '');
        return map === undefined ? refuse(response, 404) : give(response, 'application/json', map);
      }
      case 'events': {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(':\n\n');
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
        return;
      }
      default:
        return refuse(response, 404);
    }
  }

  return {
    server,
    changed: () => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const page = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Journey Preview</title>
<link rel="stylesheet" href="live.css">
<link rel="icon" href="data:,">
</head>
<body>
<script src="live.js"></script>
</body>
</html>
`;

const headers: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  // Mermaid writes style attributes while it measures.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:; font-src data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function getPath({ url = '' }: IncomingMessage): string {
  return url.split('?')[0] ?? '';
}

/** Compares in constant time, which reveals nothing about the token. */
function isSame(given: string, token: string): boolean {
  const [bytes, other] = [given, token].map((text) => createHash('sha256').update(text).digest());
  return bytes !== undefined && other !== undefined && timingSafeEqual(bytes, other);
}

function give(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${status}\n`);
}
