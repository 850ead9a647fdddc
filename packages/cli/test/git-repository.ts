import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** Runs git with a fixed author, whatever the machine's settings. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', [...settings, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

const settings = [
  'user.name=A',
  'user.email=a@example.com',
  'init.defaultBranch=main',
  // Each of these saves processes or files that no test needs.
  'maintenance.auto=false',
  'init.templateDir=',
].flatMap((setting) => ['-c', setting]);

/** Creates a repository with a commit for each version, except that the last version is only in the working tree. */
export function repository(...versions: readonly Readonly<Record<string, string | undefined>>[]): string {
  const folder = temporaryFolder();
  git(folder, 'init', '-q');
  for (const [i, files] of versions.entries()) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (text === undefined) rmSync(join(folder, path));
      else writeFileSync(join(folder, path), text);
    }
    if (i === versions.length - 1) break;
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', `Version ${i + 1}`);
  }
  return folder;
}
