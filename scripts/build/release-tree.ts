import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The contents of a release, by their paths in the repository. Everything is bundled, and
 * there is nothing to install.
 */
const parts: readonly string[] = [
  'action.yml',
  '.pre-commit-hooks.yaml',
  'LICENSE',
  'CHANGELOG.md',
  'docs/ci.md',
  'packages/cli/bin/journey.js',
  'packages/cli/markdown-it.js',
  'dist/cli',
  'dist/server/node.cjs',
  'dist/preview/standalone.html',
  'dist/preview/inter-license.txt',
];

/**
 * Assembles the tree of a release tag: GitHub checks it out for `uses: OWNER/NAME@v1`, pre-commit clones it,
 * and npm installs it from git. On an error, the target folder stays unchanged.
 *
 * @param target the folder to replace
 * @param root the repository
 * @param built the folder that contains `dist/`
 * @throws if a part is missing
 */
export function writeReleaseTree(target: string, root: string, built = root): void {
  const placeOf = (part: string) => join(part.startsWith('dist/') ? built : root, part);
  const absent = parts.filter((part) => !existsSync(placeOf(part)));
  if (absent.length > 0) throw new Error(`Missing: ${absent.join(', ')}. Run npm run build first.`);
  mkdirSync(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  const old = `${beside}.old`;
  try {
    for (const part of parts) cpSync(placeOf(part), join(beside, part), { recursive: true });
    writeFileSync(join(beside, 'package.json'), manifestOf(root));
    if (existsSync(target)) renameSync(target, old);
    renameSync(beside, target);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    throw error;
  } finally {
    for (const folder of [beside, old]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns the command's manifest without dependencies, so that `npm install` only copies it. */
function manifestOf(root: string): string {
  const { version, license, description, engines, bin } = JSON.parse(
    readFileSync(join(root, 'packages/cli/package.json'), 'utf8'),
  ) as Readonly<Record<string, unknown>> & { readonly bin: Readonly<Record<string, string>> };
  const scripts = Object.entries(bin).map(([name, path]) => [name, join('packages/cli', path)]);
  const exports = { './markdown-it.js': './packages/cli/markdown-it.js' };
  const manifest = { name: 'journey-maps', version, description, license, type: 'module', engines };
  return `${JSON.stringify({ ...manifest, bin: Object.fromEntries(scripts) as unknown, exports }, null, 2)}\n`;
}
