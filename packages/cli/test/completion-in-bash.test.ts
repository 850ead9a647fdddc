import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Returns the words that bash offers for the last of these words. */
async function offered(folder: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runInProcess('/', ['completion', 'bash']);
  const line = `${stdout}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _journey; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['-c', line, 'bash', ...words], { cwd: folder, encoding: 'utf8' });
  return output.split('\n').filter((word) => word !== '');
}

test.each([
  [['ch'], ['check']],
  [['check', '--fail'], ['--fail-on']],
  [
    ['check', '--fail-on', ''],
    ['error', 'warning', 'info', 'never'],
  ],
  [
    ['render', '--paper', 'a'],
    ['a4', 'a3'],
  ],
  [['completion', 'z'], ['zsh']],
  [['help', 'git'], ['git-setup']],
  [['unknown', ''], []],
  [['check', 'buy'], ['buying a bike.journey']],
  [['check', '-o', 'buy'], ['buying a bike.journey']],
])('bash offers after journey %j: %j', async (words, expected) => {
  const folder = temporaryFolder({ 'buying a bike.journey': '', 'other.journey': '' });
  expect(await offered(folder, 'journey', ...words)).toEqual(expected);
});
