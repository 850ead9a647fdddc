import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { replaceFolder } from './replace-folder.ts';

/**
 * The contents of a release, by their paths in the repository. Everything is bundled, and
 * there is nothing to install.
 */
const parts: readonly string[] = [
  'action.yml',
  '.pre-commit-hooks.yaml',
  'LICENSE',
  'CHANGELOG.md',
  'THIRD-PARTY-NOTICES.txt',
  'docs/ci.md',
  'packages/cli/bin/journey.js',
  'dist/cli',
  'dist/server/node.cjs',
  'dist/preview/standalone.html',
  'dist/preview/inter-license.txt',
];

/**
 * Assembles the tree of a release tag: GitHub checks it out for `uses: journey-maps/journey-maps@v1`, pre-commit clones it,
 * and npm installs it from git. On an error, the target folder stays unchanged.
 *
 * @param target the folder to replace
 * @param root the repository
 * @param built the folder that contains `dist/`
 * @throws if a part is missing
 */
export async function writeReleaseTree(target: string, root: string, built = root): Promise<void> {
  const getPlace = (part: string) => join(part.startsWith('dist/') ? built : root, part);
  const absent = parts.filter((part) => !existsSync(getPlace(part)));
  if (absent.length > 0) throw new Error(`Missing: ${absent.join(', ')}. Run npm run build first.`);
  await replaceFolder(target, (folder) => {
    for (const part of parts) cpSync(getPlace(part), join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'package.json'), readManifest(root));
  });
}

/** Returns the command's manifest without dependencies, so that `npm install` only copies it. */
function readManifest(root: string): string {
  const { version, license, description, engines, bin } = JSON.parse(
    readFileSync(join(root, 'packages/cli/package.json'), 'utf8'),
  ) as Readonly<Record<string, unknown>> & { readonly bin: Readonly<Record<string, string>> };
  const scripts = Object.entries(bin).map(([name, path]) => [name, posix.join('packages/cli', path)]);
  const manifest = { name: 'journey-maps', version, description, license, type: 'module', engines };
  return `${JSON.stringify({ ...manifest, bin: Object.fromEntries(scripts) as unknown }, null, 2)}\n`;
}
