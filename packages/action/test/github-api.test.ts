import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createGitHubApi } from '../src/github-api.ts';
import { standIn, token } from './github-stand-in.ts';

const now = new Date('2026-11-21T12:00:00Z');

/** Creates a client for a fake API. It records waiting times instead of waiting. */
function createApi(url: string, timeout?: number) {
  const waited: number[] = [];
  const wait = async (milliseconds: number) => void waited.push(milliseconds);
  const api = createGitHubApi({
    url,
    graphqlUrl: `${url}/graphql`,
    token,
    wait,
    now: () => now,
    ...(timeout !== undefined && { timeout }),
  });
  return { api, waited };
}

const comments = '/repos/octo/maps/issues/5/comments';

describe('what fails', () => {
  test('for ever is asked for three times', async () => {
    const github = await standIn();
    const { api, waited } = createApi(github.env['GITHUB_API_URL'] ?? '');
    for (let i = 0; i < 4; i++) github.mishaps.push({ method: 'GET', status: 503, message: 'Unicorn' });
    expect(await api.request('GET', comments)).toEqual({
      ok: false,
      status: 503,
      message: 'Unicorn',
      isUncertain: true,
    });
    expect(waited).toEqual([1000, 3000]);
  });

  test('because of what was asked is not asked for again', async () => {
    const github = await standIn();
    const { api, waited } = createApi(github.env['GITHUB_API_URL'] ?? '');
    const answer = await api.request('POST', comments, { body: 'x'.repeat(65_537) });
    expect(answer).toMatchObject({ ok: false, status: 422, isUncertain: false });
    expect(await api.request('POST', comments, { body: 'x', event: 'y' })).toMatchObject({ status: 422 });
    expect(await api.request('GET', '/repos/octo/other/issues/5/comments')).toMatchObject({ status: 404 });
    expect(waited).toEqual([]);
  });

  test('because of a limit waits for as long as GitHub says, and not for an hour', async () => {
    const github = await standIn();
    const { api, waited } = createApi(github.env['GITHUB_API_URL'] ?? '');
    const reset = (seconds: number) => ({
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(now.getTime() / 1000 + seconds),
    });
    github.mishaps.push({ method: 'POST', status: 429, headers: { 'retry-after': '12' } });
    github.mishaps.push({ method: 'POST', status: 403, headers: reset(30) });
    expect(await api.request('POST', comments, { body: 'x' })).toMatchObject({ ok: true });
    expect(waited).toEqual([12_000, 30_000]);
    github.mishaps.push({ method: 'POST', status: 403, headers: reset(3600) });
    expect(await api.request('POST', comments, { body: 'x' })).toMatchObject({ ok: false, status: 403 });
    expect(waited).toHaveLength(2);
  });

  test('a new comment is not posted twice by itself', async () => {
    const github = await standIn();
    const { api } = createApi(github.env['GITHUB_API_URL'] ?? '');
    github.mishaps.push({ method: 'POST', status: 502 });
    expect(await api.request('POST', comments, { body: 'x' })).toMatchObject({
      ok: false,
      isUncertain: true,
    });
    expect(github.listSentBy('POST')).toHaveLength(1);
  });

  test('no answer at all', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { api } = createApi(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 50);
    expect(await api.request('GET', comments)).toEqual({
      ok: false,
      status: 0,
      message: 'no answer in time',
      isUncertain: true,
    });
  });

  test('nobody there', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    const { api, waited } = createApi(`http://127.0.0.1:${port}`);
    const answer = await api.request('PATCH', '/repos/octo/maps/issues/comments/1', { body: 'x' });
    expect(answer).toMatchObject({ ok: false, status: 0, message: 'no connection (ECONNREFUSED)' });
    expect(waited).toHaveLength(2);
  });
});

test('the token goes to no other machine', async () => {
  const [github, other] = [await standIn(), await standIn()];
  const { api } = createApi(github.env['GITHUB_API_URL'] ?? '');
  const answer = await api.request('GET', `${other.env['GITHUB_API_URL']}${comments}`);
  expect(answer).toMatchObject({ ok: false, status: 0, isUncertain: false });
  expect(other.sent).toEqual([]);
});
