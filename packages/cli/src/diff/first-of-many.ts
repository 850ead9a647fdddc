import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../io.ts';

/**
 * Returns whether this is the first map in one run of git. Git starts a process for each map, and a run may
 * begin with other files. So the first process leaves a marker file for the later processes, and the process
 * for the last file removes the marker.
 */
export function isFirstOfMany({ env }: Pick<Io, 'env'>): boolean {
  const [counter, total] = [Number(env['GIT_DIFF_PATH_COUNTER']), Number(env['GIT_DIFF_PATH_TOTAL'])];
  // The shell command that git starts sets this variable: see the diff driver in `git-setup`.
  const run = /^\d+$/u.exec(env['JOURNEY_GIT_RUN'] ?? '')?.[0];
  if (run === undefined) return counter === 1;
  const folder = join(env['TMPDIR'] || tmpdir(), `journey-git-${process.getuid?.() ?? 'user'}`);
  const mark = join(folder, run);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // The marker may be left from an older process with the same number.
    if (counter === 1) rmSync(mark, { force: true });
    writeFileSync(mark, '', { flag: 'wx' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EEXIST' && counter === 1;
  } finally {
    if (counter === total) rmSync(mark, { force: true });
  }
}
