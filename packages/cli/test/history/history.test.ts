import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Machine } from '../git-machine.ts';
import { runInProcess } from '../run-in-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { historyCommits } from './history-commits.ts';
import { writeHistory } from './write-history.ts';

const commits = historyCommits();

/** The lines that a report has for people, each as it begins: journeys and files, and their changes. */
function linesOf({ code, stdout, stderr }: Awaited<ReturnType<typeof runInProcess>>): readonly string[] {
  const lines = stdout.split('\n').filter((line) => line !== '');
  const said = stderr.split('\n').filter((line) => line !== '');
  return [...lines, ...said, ...(code === 0 ? [] : [`exit ${code}`])];
}

/** `## 03 The form got worse`, and below it what is expected. */
function expectedLines(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(import.meta.dirname, 'expected-lines.txt'), 'utf8');
  return new Map(
    text
      .split(/^## /mu)
      .slice(1)
      .map((part) => {
        const [heading = '', ...lines] = part.split('\n');
        return [heading, lines.filter((line) => line !== '')];
      }),
  );
}

describe('a history of sixty commits', () => {
  test('is compared commit by commit as it is written beside the script', async () => {
    const { env } = new Machine();
    const folder = temporaryFolder();
    const hashes = writeHistory(folder, commits, env);
    expect(hashes).toHaveLength(60);
    const compared = commits.slice(1).map(async ({ subject }, i) => {
      const heading = `${String(i + 2).padStart(2, '0')} ${subject}`;
      const ran = await runInProcess(folder, ['diff', `main~${59 - i}..main~${58 - i}`], { env });
      return [heading, linesOf(ran)] as const;
    });
    const actual = new Map(await Promise.all(compared));
    expect(actual).toEqual(expectedLines());
  });
});
