import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { root } from './real-editor/paths.ts';

/** The map that is opened, and that has changed since it was committed. */
export const startMap = 'colleen-vacuum-cleaner.journey';

/** How the map was when it was committed: each text stands for the one that is there now. */
const asCommitted: readonly (readonly [now: string, then: string])[] = [
  ['emotion +1 "relieved"', 'emotion -1 "doubtful"'],
  [
    'pain no-proof "No owner has a say" { owner marketing; severity medium;',
    'pain no-proof "No owner has a say" { owner web; severity low;',
  ],
  ['step ask "Asks other owners and reads reviews"', 'step ask "Asks other owners"'],
];

/**
 * Copies the example maps into a folder that is a git repository of its own: one of them has changed since the commit, so
 * that there is something to compare with HEAD. Without git it is a folder alone.
 *
 * @param folder is made anew: what was in it is gone
 */
export async function makeExampleRepository(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(join(root, 'examples'), folder, { recursive: true });
  const map = join(folder, startMap);
  const now = await readFile(map, 'utf8');
  let then = now;
  for (const [text, before] of asCommitted) {
    if (!then.includes(text))
      throw new Error(`${startMap} has no ${text} any more: see ${import.meta.filename}.`);
    then = then.replace(text, before);
  }
  await writeFile(map, then);
  const isCommitted = commitAll(folder);
  await writeFile(map, now);
  if (!isCommitted) console.warn('There is no git here: maps cannot be compared with HEAD.');
}

/** Nothing of the user's own configuration, such as hooks and signatures, takes part. */
function commitAll(folder: string): boolean {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, stdio: 'ignore', env });
  try {
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    const author = ['-c', 'user.name=Journey Maps', '-c', 'user.email=maps@example.com'];
    git(...author, 'commit', '--quiet', '-m', 'Maps as they were agreed last');
    return true;
  } catch {
    return false;
  }
}
