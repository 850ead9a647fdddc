/**
 * Assembles the npm package in `dist/npm/` and packs it: `node scripts/package-npm.ts` writes
 * `dist/journey-maps-VERSION.tgz`. Run `npm run build` and `tsc -b` first.
 */
import { spawnSync } from 'node:child_process';
import { writeNpmPackage } from './build/npm-package.ts';
import { root } from './real-editor/paths.ts';

const folder = `${root}dist/npm`;
try {
  await writeNpmPackage(folder, root);
  // One text for the shell, since npm is a script on Windows.
  const { status } = spawnSync('npm pack --pack-destination .. --loglevel warn', {
    cwd: folder,
    shell: true,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
