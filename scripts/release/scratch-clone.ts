import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Clones the committed state of a repository into a temporary folder, with its installed packages, to try
 * something that changes it.
 *
 * @returns the folder, which the caller removes
 */
export function scratchClone(root: string): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'journey-release-'))), 'clone');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder]);
  linkTree(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'packages'))) {
    const modules = join('packages', name, 'node_modules');
    if (readdirSync(join(root, 'packages', name)).includes('node_modules'))
      linkTree(join(root, modules), join(folder, modules));
  }
  return folder;
}

/** Copies a folder with hard links, which takes seconds for many thousand files. Copies files on another disk. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // Caches, which tools write.
    if (entry.name === '.vite' || entry.name === '.cache') continue;
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
  }
}
