import { expect, test } from 'vitest';
import { explainNoRepository } from './explain-no-repository.ts';

test.each([
  ['git is not installed', 'git is not installed'],
  [
    'fatal: not a git repository (or any of the parent directories): .git',
    'this folder is not in a git repository',
  ],
  [
    "fatal: detected dubious ownership in repository at '/github/work space'",
    "git does not trust /github/work space, which belongs to another user of this machine. If you trust it, run `git config --global --add safe.directory '/github/work space'`",
  ],
  [
    'fatal: this operation must be run in a work tree',
    'this repository has no working tree. Go to a clone that has one',
  ],
])('%s', (said, why) => {
  expect(explainNoRepository(said)).toBe(why);
});
