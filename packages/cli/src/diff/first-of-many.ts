import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../io.ts';

/**
 * Whether this is the first map that one run of git shows. Each map is a process of its own, and maps are not the only
 * files, so the first one leaves a mark for the others, which the last file of the run takes away.
 */
export function isFirstOfMany({ env }: Pick<Io, 'env'>): boolean {
  const [counter, total] = [Number(env['GIT_DIFF_PATH_COUNTER']), Number(env['GIT_DIFF_PATH_TOTAL'])];
  // The shell that git starts sets it: see the diff driver in `git-setup`.
  const run = /^\d+$/u.exec(env['JOURNEY_GIT_RUN'] ?? '')?.[0];
  if (run === undefined) return counter === 1;
  const folder = join(env['TMPDIR'] || tmpdir(), `journey-git-${process.getuid?.() ?? 'user'}`);
  const mark = join(folder, run);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // The mark of an older process with this number.
    if (counter === 1) rmSync(mark, { force: true });
    writeFileSync(mark, '', { flag: 'wx' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EEXIST' && counter === 1;
  } finally {
    if (counter === total) rmSync(mark, { force: true });
  }
}
