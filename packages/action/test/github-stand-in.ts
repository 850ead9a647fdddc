import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** An account, in the form of GitHub's API. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'Bot' | 'User';
}

export const actionsBot: Account = { id: 41_898_282, login: 'github-actions[bot]', type: 'Bot' };
export const reader: Account = { id: 7, login: 'reader', type: 'User' };

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: Account;
  readonly html_url: string;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A fault of the fake API: its answer to one request. */
export interface Mishap {
  /** The method of the requests that it affects. */
  readonly method: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** The request takes effect despite the error. */
  readonly isDone?: boolean;
}

export interface GitHubStandIn {
  /** The environment variables of a run. */
  readonly env: Readonly<Record<string, string>>;
  readonly comments: Comment[];
  /** All requests received, in order. */
  readonly sent: Sent[];
  /** The next faults. Each happens once. */
  readonly mishaps: Mishap[];
  /** Returns the requests with this method. */
  listSentBy(method: string): readonly Sent[];
}

export const token = 'ghs_a-token-that-nobody-may-see';

/**
 * Starts a fake of GitHub's API for comments on a pull request. Like GitHub, it rejects a wrong token, writes
 * with a read-only token, bodies that are too long or have other fields, and unknown paths.
 *
 * Source: https://docs.github.com/rest/issues/comments
 */
export async function standIn({
  comments = [],
  mayWrite = true,
  self = actionsBot,
}: {
  readonly comments?: readonly { readonly body: string; readonly user: Account }[];
  readonly mayWrite?: boolean;
  /** The owner of the token. */
  readonly self?: Account;
} = {}): Promise<GitHubStandIn> {
  const otherComments: Comment[] = [];
  const sent: Sent[] = [];
  const mishaps: Mishap[] = [];
  let address = '';
  const add = (body: string, user: Account): Comment => {
    const id = 1000 + otherComments.length;
    const comment = { id, body, user, html_url: `${address}/octo/maps/pull/5#issuecomment-${id}` };
    otherComments.push(comment);
    return comment;
  };

  const answer = (method: string, url: URL, body: unknown): Answer => {
    const path = url.pathname;
    if (path === '/graphql' && method === 'POST') {
      const { query } = body as { query?: unknown };
      if (typeof query !== 'string' || !/\bviewer\s*\{\s*databaseId\s*\}/u.test(query))
        return unprocessable('query');
      return { status: 200, body: { data: { viewer: { databaseId: self.id } } } };
    }
    if (path === '/repos/octo/maps/issues/5/comments') {
      if (method === 'GET') return page(url);
      if (method === 'POST') return write(body, (text) => ({ status: 201, body: add(text, self) }));
    }
    const [, id] = /^\/repos\/octo\/maps\/issues\/comments\/(\d+)$/u.exec(path) ?? [];
    const comment = otherComments.find((otherComment) => String(otherComment.id) === id);
    if (method === 'PATCH' && comment !== undefined) {
      return write(body, (text) => {
        comment.body = text;
        return { status: 200, body: comment };
      });
    }
    return { status: 404, body: { message: 'Not Found' } };
  };

  const page = (url: URL): Answer => {
    const perPage = Math.min(100, Number(url.searchParams.get('per_page') ?? '30'));
    const number = Number(url.searchParams.get('page') ?? '1');
    const last = Math.max(1, Math.ceil(otherComments.length / perPage));
    const to = (n: number) => `<${address}${url.pathname}?per_page=${perPage}&page=${n}>`;
    const links = [
      ...(number > 1 ? [`${to(number - 1)}; rel="prev"`] : []),
      ...(number < last ? [`${to(number + 1)}; rel="next"`, `${to(last)}; rel="last"`] : []),
    ];
    return {
      status: 200,
      body: otherComments.slice((number - 1) * perPage, number * perPage),
      ...(links.length > 0 && { headers: { link: links.join(', ') } }),
    };
  };

  const write = (body: unknown, done: (text: string) => Answer): Answer => {
    if (!mayWrite) return { status: 403, body: { message: 'Resource not accessible by integration' } };
    const fields = typeof body === 'object' && body !== null ? Object.keys(body) : [];
    const text = (body as { body?: unknown } | null | undefined)?.body;
    if (fields.length !== 1 || typeof text !== 'string' || text.trim() === '') return unprocessable('body');
    if ([...text].length > 65_536) return unprocessable('body is too long (maximum is 65536 characters)');
    return done(text.replaceAll('\n', '\r\n'));
  };

  const server = createServer((request, response) => {
    void getBody(request).then((body) => {
      const url = new URL(request.url ?? '/', address);
      const method = request.method ?? '';
      sent.push({ method, path: `${url.pathname}${url.search}`, body });
      if (request.headers.authorization !== `Bearer ${token}`)
        return send(response, { status: 401, body: { message: 'Bad credentials' } });
      if (request.headers['user-agent'] === undefined)
        return send(response, {
          status: 403,
          body: { message: 'Request forbidden by administrative rules.' },
        });
      const at = mishaps.findIndex((mishap) => mishap.method === method);
      const [mishap] = at < 0 ? [] : mishaps.splice(at, 1);
      if (mishap === undefined) return send(response, answer(method, url, body));
      if (mishap.isDone === true) answer(method, url, body);
      const { status, headers, message = 'Something went wrong' } = mishap;
      return send(response, { status, body: { message }, ...(headers && { headers }) });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const { body, user } of comments) add(body, user);
  return {
    env: {
      GITHUB_API_URL: address,
      GITHUB_GRAPHQL_URL: `${address}/graphql`,
      GITHUB_REPOSITORY: 'octo/maps',
    },
    comments: otherComments,
    sent,
    mishaps,
    listSentBy: (method) =>
      sent.filter((otherSent) => otherSent.method === method && otherSent.path !== '/graphql'),
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function unprocessable(message: string): Answer {
  return { status: 422, body: { message: 'Validation Failed', errors: [{ message }] } };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

async function getBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}
