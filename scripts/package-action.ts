/**
 * Assembles a release of the action and the command: `node scripts/package-action.ts [FOLDER]`, by default in
 * `dist/release/`. CONTRIBUTING.md describes how to release it.
 */
import { resolve } from 'node:path';
import { writeReleaseTree } from './build/release-tree.ts';
import { root } from './real-editor/paths.ts';

const [folder = 'dist/release'] = process.argv.slice(2);
try {
  await writeReleaseTree(resolve(folder), root);
  console.log(`${folder}: commit it as the tree of a release.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
