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
import { isAbsolute, join, relative } from 'node:path';

/**
 * Clones the committed state of a repository into a temporary folder, with its installed packages, to try
 * something that changes it.
 *
 * @returns the folder, which the caller removes
 */
export function scratchClone(root: string): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'journey-release-'))), 'clone');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder]);
  const linkTree = treeLinker(root, folder);
  linkTree(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'packages'))) {
    const modules = join('packages', name, 'node_modules');
    if (readdirSync(join(root, 'packages', name)).includes('node_modules'))
      linkTree(join(root, modules), join(folder, modules));
  }
  return folder;
}

/**
 * Returns a function that copies a folder with hard links, which takes seconds for many thousand files. Copies
 * files on another disk. Links to folders of the repository, absolute on Windows, lead to those of the clone.
 */
function treeLinker(root: string, clone: string): (from: string, to: string) => void {
  return function linkTree(from, to) {
    mkdirSync(to, { recursive: true });
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      // Caches, which tools write.
      if (entry.name === '.vite' || entry.name === '.cache') continue;
      if (entry.isDirectory()) linkTree(source, target);
      else if (entry.isSymbolicLink()) {
        const leads = readlinkSync(source);
        const inRoot = isAbsolute(leads) ? relative(root, leads) : '..';
        symlinkSync(inRoot.startsWith('..') ? leads : join(clone, inRoot), target, 'junction');
      } else
        try {
          linkSync(source, target);
        } catch {
          copyFileSync(source, target);
        }
    }
  };
}
