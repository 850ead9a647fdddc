import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { root } from './real-editor/paths.ts';

/** The map to open, which has changed since the commit. */
export const startMap = 'colleen-vacuum-cleaner.journey';

/** The differences between the map and its committed version. */
const asCommitted: readonly (readonly [now: string, then: string])[] = [
  ['emotion +1 "relieved"', 'emotion -1 "doubtful"'],
  [
    'pain no-proof "No owner has a say" { owner marketing; severity medium;',
    'pain no-proof "No owner has a say" { owner web; severity low;',
  ],
  ['step ask "Asks other owners and reads reviews"', 'step ask "Asks other owners"'],
];

/**
 * Copies the example maps into a folder and commits them to a new git repository. One map has changed since,
 * so that it can be compared with HEAD. Without git, it only copies the maps.
 *
 * @param folder is deleted first, with its contents
 */
export async function makeExampleRepository(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(join(root, 'examples'), folder, { recursive: true });
  const map = join(folder, startMap);
  const now = await readFile(map, 'utf8');
  let then = now;
  for (const [text, before] of asCommitted) {
    if (!then.includes(text))
      throw new Error(`${startMap} no longer contains ${text}: update ${import.meta.filename}.`);
    then = then.replace(text, before);
  }
  await writeFile(map, then);
  const isCommitted = commitAll(folder);
  await writeFile(map, now);
  if (!isCommitted)
    console.warn('The examples could not be committed to git, so you cannot compare maps with HEAD.');
}

/** Commits all files. Ignores the user's own git configuration, such as hooks and signatures. */
function commitAll(folder: string): boolean {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, stdio: 'ignore', env });
  try {
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    const author = ['-c', 'user.name=Journey Maps', '-c', 'user.email=maps@example.com'];
    git(...author, 'commit', '--quiet', '-m', 'Add the maps as last agreed');
    return true;
  } catch {
    return false;
  }
}
