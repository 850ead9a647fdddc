import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WalkState } from '@journey-maps/core/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type PageServer } from '../src/serve/page-server.ts';
import { isLocalAddress } from '../src/walk/local-network.ts';
import { createWalkServer } from '../src/walk/walk-server.ts';
import { createWalkStore, type WalkStore } from '../src/walk/walk-store.ts';

const token = 'a1'.repeat(24);
const id = '0123456789abcdef'.repeat(2);
const photo = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const steps = ['A', 'B'].map((title) => ({ stage: 'S', title, touchpoints: [] }));

let served: PageServer | undefined;
afterEach(() => served?.close());

async function serve(): Promise<{
  readonly store: WalkStore;
  readonly port: number;
  finished: () => number;
}> {
  let finished = 0;
  const store = createWalkStore(steps, [], () => {});
  served = createWalkServer({
    token,
    script: '1',
    style: '',
    plan: { journey: 'J', persona: 'P', steps },
    store,
    hosts: ['192.168.1.20'],
    isAllowed: isLocalAddress,
    onFinished: () => finished++,
  });
  await listen(served.server, 0);
  return { store, port: (served.server.address() as AddressInfo).port, finished: () => finished };
}

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

function send(
  port: number,
  { method = 'GET', path = `/${token}/`, headers = {}, body }: Sent = {},
): Promise<{ readonly status: number | undefined; readonly headers: object; readonly text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    })
      .on('error', reject)
      .end(body);
  });
}

const state: WalkState = {
  walk: id,
  walker: 'Mette',
  answers: [{ step: 0, score: -2, photos: [] }],
  isFinished: false,
};
const answers = (body: unknown, headers: Readonly<Record<string, string>> = {}): Sent => ({
  method: 'POST',
  path: `/${token}/answers`,
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const photos = (body: Buffer, query = `walk=${id}&id=${id}`, type = 'image/jpeg'): Sent => ({
  method: 'PUT',
  path: `/${token}/photo?${query}`,
  headers: { 'content-type': type },
  body,
});

describe('only browsers with the token and a name of this machine are answered', () => {
  it.each([
    ['without a token', { path: '/' }],
    ['with an empty token', { path: '//plan' }],
    ['with another token', { path: `/${'0'.repeat(48)}/plan` }],
    ['with a longer token', { path: `/${token}0/` }],
    ['as another host', { headers: { host: 'evil.test' } }],
    ['as another host with our port', { headers: { host: 'evil.test:80' } }],
    ['from a page of another origin', answers(state, { origin: 'http://evil.test' })],
    ['from a page without an origin', answers(state, { origin: 'null' })],
  ])('%s', async (_, sent) => {
    const { port, store } = await serve();
    expect((await send(port, sent)).status).toBe(403);
    expect(store.listWalks()).toEqual([]);
  });

  it('and those in the local network by its address', async () => {
    const { port } = await serve();
    expect((await send(port, { headers: { host: `192.168.1.20:${port}` } })).status).toBe(200);
    expect((await send(port, { headers: { host: `192.168.1.21:${port}` } })).status).toBe(403);
    expect(['127.0.0.1', '::1', '::ffff:192.168.3.4', '10.1.2.3'].every(isLocalAddress)).toBe(true);
    expect(['8.8.8.8', '::ffff:1.1.1.1', '2001:db8::1', '', 'x'].some(isLocalAddress)).toBe(false);
  });

  it('and nothing of it is cached, framed or loaded from elsewhere', async () => {
    const { port } = await serve();
    const { headers } = await send(port);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'$/u),
    });
  });
});

it.each([
  ['no JSON', answers('{'), 400],
  ['another form', answers({ ...state, answers: [{ step: 0, score: 9, photos: [] }] }), 400],
  ['a walk that is a path', answers({ ...state, walk: '../../etc/passwd' }), 400],
  ['a step that does not exist', answers({ ...state, answers: [{ step: 2, photos: [] }] }), 400],
  ['a prototype', answers('{"__proto__":{"walk":"x"}}'), 400],
  ['bytes that are not UTF-8', { ...answers(''), body: Buffer.from([0xff, 0xfe]) }, 400],
  ['a form', answers('walk=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
  ['too much', answers('x'.repeat(2_000_001)), 413],
  ['a photo that is a page', photos(Buffer.from('<script>')), 415],
  ['a photo that ends early', photos(photo.subarray(0, 10)), 415],
  ['a photo of another type', photos(photo, undefined, 'image/svg+xml'), 415],
  ['a photo that is too large', photos(Buffer.alloc(2_000_001)), 413],
  ['a photo with a path for its name', photos(photo, `walk=${id}&id=..%2F..%2Fx`), 400],
  ['a photo without a walk', photos(photo, `id=${id}`), 400],
  ['another method', { method: 'DELETE' }, 405],
  ['another file', { path: `/${token}/../package.json` }, 404],
  ['a photo that nobody took', { path: `/${token}/photo?walk=${id}&id=${id}` }, 404],
])('refuses %s', async (_, sent, status) => {
  const { port, store } = await serve();
  expect((await send(port, sent)).status).toBe(status);
  expect(store.listWalks()).toEqual([]);
});

it('takes photos without their metadata, and gives them back', async () => {
  const { port } = await serve();
  const secret = Buffer.from('ffe1000c53454352455453454352', 'hex');
  const withSecret = Buffer.concat([photo.subarray(0, 2), secret, photo.subarray(2)]);
  expect((await send(port, photos(withSecret))).status).toBe(204);
  const { status, text } = await send(port, { path: `/${token}/photo?walk=${id}&id=${id}` });
  expect(status).toBe(200);
  expect(text).not.toContain('SECRET');
});

it('ends when every walk is finished, and takes a repeated last message', async () => {
  const { port, finished, store } = await serve();
  const other = { ...state, walk: 'f'.repeat(32) };
  for (const each of [state, other, { ...state, isFinished: true }])
    expect((await send(port, answers(each))).status).toBe(204);
  expect(finished()).toBe(0);
  expect((await send(port, answers(state))).status).toBe(409);
  expect((await send(port, answers({ ...state, isFinished: true }))).status).toBe(204);
  expect((await send(port, answers({ ...other, isFinished: true }))).status).toBe(204);
  expect(finished()).toBe(1);
  expect(store.listWalks().map(({ state: { walker } }) => walker)).toEqual(['Mette', 'Mette']);
});

it('refuses too many walks and too many requests', async () => {
  const { port } = await serve();
  const statuses: unknown[] = [];
  for (let number = 0; number < 21; number++)
    statuses.push((await send(port, answers({ ...state, walk: String(number).padStart(32, '0') }))).status);
  expect(statuses).toEqual([...Array<number>(20).fill(204), 429]);
  const many = await Promise.all(Array.from({ length: 60 }, async () => (await send(port)).status));
  for (let batch = 0; batch < 10; batch++)
    many.push(...(await Promise.all(Array.from({ length: 60 }, async () => (await send(port)).status))));
  expect(many).toContain(429);
});
