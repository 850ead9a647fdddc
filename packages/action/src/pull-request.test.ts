import { describe, expect, test } from 'vitest';
import { pullRequestOf } from './pull-request.ts';

const [base, head] = ['a'.repeat(40), 'b'.repeat(40)];
const repo = { full_name: 'octo/maps' };
const event = (more: object) => ({
  pull_request: { number: 5, base: { sha: base, repo }, head: { sha: head, repo }, ...more },
});

describe('what is taken from an event', () => {
  test.each([
    ['of the repository itself', {}, false],
    ['of a fork', { head: { sha: head, repo: { full_name: 'stranger/maps' } } }, true],
    ['of a fork that is gone', { head: { sha: head, repo: null } }, true],
  ])('%s', (_, more, isFork) => {
    expect(pullRequestOf('pull_request', JSON.stringify(event(more)))).toEqual({
      number: 5,
      baseSha: base,
      headSha: head,
      isFork,
    });
  });

  test.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a name in the place of a hash', JSON.stringify(event({ base: { sha: '--output=x', repo } }))],
    ['a number that is none', JSON.stringify(event({ number: '5/../6' }))],
    ['a prototype', '{ "__proto__": { "pull_request": {} } }'],
  ])('nothing of %s', (_, payload) => {
    expect(pullRequestOf('pull_request', payload)).toEqual({
      problem: 'GitHub’s event does not say which pull request it is about.',
    });
  });

  test.each(['push', 'pull_request_target', 'issue_comment', ''])('nothing on %s', (name) => {
    expect(pullRequestOf(name, JSON.stringify(event({})))).toBeUndefined();
  });
});
