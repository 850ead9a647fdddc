import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request from a browser that knows the token and uses a name of this machine. */
export interface PageRequest {
  readonly method: string;
  /** The last part of the path; empty for the page itself. */
  readonly name: string;
  readonly query: URLSearchParams;
  /** The media type of the body, without its parameters. */
  readonly type: string;
  /** Reads the body. Resolves to `undefined` if it is longer than the limit, in bytes. */
  readonly readBody: (limit: number) => Promise<Uint8Array | undefined>;
}

/** A content with its media type, or a status without a content. */
export type Reply = { readonly type: string; readonly content: string | Uint8Array } | number;

export interface PageServerOptions {
  /** The secret part of the address. */
  readonly token: string;
  /** The Content Security Policy of the page. */
  readonly policy: string;
  /** Names and addresses of this machine that browsers may use, besides those of the loopback interface. */
  readonly hosts?: readonly string[];
  /** Returns whether a client at this address is answered. By default, all are. */
  readonly isAllowed?: (address: string) => boolean;
  /** Resolves to `undefined` if it has answered itself, such as with a stream of events. */
  readonly answer: (request: PageRequest, response: ServerResponse) => Promise<Reply | undefined>;
}

export interface PageServer {
  readonly server: Server;
  readonly close: () => Promise<void>;
}

/** The maximum number of requests in `period` ms. A page needs a few; a flood of them must not keep this machine busy. */
const mostRequests = 600;
const period = 10_000;

/**
 * Serves a page to browsers that know the token. Checks the `Host` header against DNS rebinding: a page of
 * another origin could resolve its own host name to this address.
 */
export function createPageServer(options: PageServerOptions): PageServer {
  const { token, policy, hosts = [], isAllowed = () => true, answer } = options;
  const names = ['127.0.0.1', 'localhost', ...hosts];
  const isWithinRate = createRateLimit();
  const server = createServer((request, response) => {
    void respond(request, response).catch(() => response.destroy());
  });
  server.maxConnections = 100;
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.on('connection', (socket) => {
    if (!isAllowed(socket.remoteAddress ?? '')) socket.destroy();
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('content-security-policy', policy);
    const reply = isWithinRate() ? await findReply(request, response) : 429;
    if (reply === undefined) return;
    // The rest of a body that was not read must not arrive as the next request.
    if (!request.complete) response.setHeader('connection', 'close');
    send(response, reply);
  }

  async function findReply(request: IncomingMessage, response: ServerResponse): Promise<Reply | undefined> {
    const port = (server.address() as AddressInfo | null)?.port;
    const origins = names.map((name) => `${name}:${port}`);
    if (!origins.includes(request.headers.host ?? '')) return 403;
    const [path = '', query] = (request.url ?? '').split('?');
    const [, givenToken = '', name, ...others] = path.split('/');
    if (!isSame(givenToken, token)) return 403;
    if (name === undefined || others.length > 0) return 404;
    const method = request.method ?? 'GET';
    if (method !== 'GET' && !isFromThisPage(request)) return 403;
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    const readBody = (limit: number) => readBytes(request, limit);
    return answer({ method, name, query: new URLSearchParams(query), type, readBody }, response);
  }

  return {
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Listens on an address and a port; port 0 is any free one. Returns the reason for a failure. */
export function listen(server: Server, port: number, address = '127.0.0.1'): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? `port ${port} is in use. Choose another with --port, or leave it out.`
          : `the page cannot be served: ${error.message}.`,
      ),
    );
    server.listen(port, address, () => resolve(undefined));
  });
}

/** Returns the HTML of a page with one script and one style sheet. */
export function writePage(title: string, script: string, style: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
<link rel="icon" href="data:,">
</head>
<body>
<script src="${script}"></script>
</body>
</html>
`;
}

const headers: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Returns whether a request that changes something comes from the served page, as far as the browser says. */
function isFromThisPage({ headers: { host, origin } }: IncomingMessage): boolean {
  return origin === undefined || origin === `http://${host}`;
}

/** Compares in constant time, which reveals nothing about the token. */
function isSame(given: string, token: string): boolean {
  const [bytes, other] = [given, token].map((text) => createHash('sha256').update(text).digest());
  return bytes !== undefined && other !== undefined && timingSafeEqual(bytes, other);
}

async function readBytes(request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = chunk as Uint8Array;
    length += bytes.length;
    if (length > limit) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function createRateLimit(): () => boolean {
  let start = 0;
  let count = 0;
  return () => {
    const now = Date.now();
    if (now - start > period) {
      start = now;
      count = 0;
    }
    return ++count <= mostRequests;
  };
}

function send(response: ServerResponse, reply: Reply): void {
  if (typeof reply === 'number') {
    const hasBody = reply !== 204;
    response.writeHead(reply, hasBody ? { 'content-type': 'text/plain' } : {});
    response.end(hasBody ? `${reply}\n` : undefined);
    return;
  }
  const { type, content } = reply;
  const charset = typeof content === 'string' ? '; charset=utf-8' : '';
  response.writeHead(200, { 'content-type': `${type}${charset}` }).end(content);
}
