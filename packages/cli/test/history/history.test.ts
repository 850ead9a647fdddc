import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { some } from '../../../../scripts/test/runs.ts';
import { Machine } from '../git-machine.ts';
import { type Ran, runInProcess } from '../run-in-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { historyCommits } from './history-commits.ts';
import { writeHistory } from './write-history.ts';

/** The expected output of `journey diff` for each commit, under a heading such as `## 03 The form got worse`. */
const expected = new Map(
  readFileSync(join(import.meta.dirname, 'expected-lines.txt'), 'utf8')
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading, lines.filter((line) => line !== '')] as const;
    }),
);

describe('a history of sixty commits', () => {
  // Each comparison starts git about seven times.
  const headings = [...expected.keys()];
  const parts = [0, 1, 2, 3].map((part) => headings.filter((_, i) => i % 4 === part));

  test.each(some(parts, 1))(
    'is compared commit by commit, with the lines beside the script: %s …',
    async (...part) => {
      expect(await reported(part)).toEqual(new Map(part.map((heading) => [heading, expected.get(heading)])));
    },
  );
});

async function reported(tried: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { env } = new Machine();
  const folder = temporaryFolder();
  const commits = historyCommits();
  expect(writeHistory(folder, commits, env)).toHaveLength(60);
  const headings = commits.map(({ subject }, i) => `${String(i + 1).padStart(2, '0')} ${subject}`).slice(1);
  expect([...expected.keys()]).toEqual(headings);
  const compared = headings.map(async (heading, i) => {
    if (!tried.includes(heading)) return [];
    const ran = await runInProcess(folder, ['diff', `main~${59 - i}..main~${58 - i}`], { env });
    return [[heading, listLines(ran)] as const];
  });
  return new Map((await Promise.all(compared)).flat());
}

function listLines({ code, stdout, stderr }: Ran): readonly string[] {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line !== '');
  return code === 0 ? lines : [...lines, `exit ${code}`];
}
