import { describe, expect, test } from 'vitest';
import { readProposedChange } from './proposed-change.ts';

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
    expect(readProposedChange('pull_request', JSON.stringify(event(more)))).toEqual({
      baseSha: base,
      headSha: head,
      pull: { number: 5, isFork },
    });
  });

  test.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a name in the place of a hash', JSON.stringify(event({ base: { sha: '--output=x', repo } }))],
    ['a number that is none', JSON.stringify(event({ number: '5/../6' }))],
    ['a prototype', '{ "__proto__": { "pull_request": {} } }'],
  ])('nothing of %s', (_, payload) => {
    expect(readProposedChange('pull_request', payload)).toEqual({
      problem: 'GitHub’s event does not name its pull request.',
    });
  });

  test('the base of a group of a merge queue', () => {
    const group = { base_sha: base, head_sha: head, head_ref: 'refs/heads/gh-readonly-queue/main/pr-5' };
    expect(readProposedChange('merge_group', JSON.stringify({ merge_group: group }))).toEqual({
      baseSha: base,
      headSha: head,
    });
    expect(readProposedChange('merge_group', JSON.stringify({ merge_group: { base_sha: 'main' } }))).toEqual({
      problem: 'GitHub’s event does not name its merge group.',
    });
  });

  test.each(['push', 'pull_request_target', 'issue_comment', ''])('nothing on %s', (name) => {
    expect(readProposedChange(name, JSON.stringify(event({})))).toBeUndefined();
  });
});
