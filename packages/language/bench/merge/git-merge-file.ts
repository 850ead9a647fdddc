import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MergeTexts } from '@journey-maps/core/versions';

/** Returns the number of conflicts that `git merge-file` finds in three versions. */
export function gitConflicts({ base, ours, theirs }: MergeTexts): number {
  const folder = mkdtempSync(join(tmpdir(), 'journey-merge-'));
  try {
    const files = Object.entries({ ours, base, theirs }).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return name;
    });
    const { stdout } = spawnSync('git', ['merge-file', '-p', ...files], { cwd: folder, encoding: 'utf8' });
    return stdout.split(/^<{7} /mu).length - 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
