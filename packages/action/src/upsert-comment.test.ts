import { expect, test } from 'vitest';
import type { ApiAnswer, GitHubApi } from './github-api.ts';
import { upsertComment } from './upsert-comment.ts';

test.each([
  ['leads on and on', (count: number) => `page ${count}`],
  ['leads back to itself', () => 'page 1'],
])('a list of comments that %s is left after a hundred pages', async (_, next) => {
  const asked: string[] = [];
  const api: GitHubApi = {
    request: async (method): Promise<ApiAnswer> => {
      asked.push(method);
      return { ok: true, body: [{ id: 1, body: 'Another' }], next: next(asked.length) };
    },
    ownId: async () => 1,
  };
  const comment = { repository: 'octo/maps', number: 5, marker: '<!-- m -->\n', body: 'x', isNews: true };
  expect(await upsertComment(api, comment)).toEqual({
    refused: expect.objectContaining({
      message: expect.stringContaining('first 10000') as unknown,
    }) as unknown,
  });
  expect(asked).toHaveLength(100);
  expect(new Set(asked)).toEqual(new Set(['GET']));
});
