import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { root } from '../real-editor/paths.ts';
import { writeReleaseTree } from './release-tree.ts';

/** The output of the build. */
const built = [
  'dist/cli/action.js',
  'dist/cli/main.js',
  'dist/server/node.cjs',
  'dist/preview/standalone.html',
  'dist/preview/inter-license.txt',
];

function buildFolder(): string {
  const folder = temporaryFolder();
  for (const file of built) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  return folder;
}

test('a release takes the place of the one before, and nothing else is left', async () => {
  const [build, home] = [buildFolder(), temporaryFolder({ 'release/old.js': '' })];
  await writeReleaseTree(join(home, 'release'), root, build);
  expect(readdirSync(home)).toEqual(['release']);
  const files = readdirSync(join(home, 'release'), { recursive: true });
  expect(files).not.toContain('old.js');
  for (const file of [...built, 'action.yml', '.pre-commit-hooks.yaml', 'THIRD-PARTY-NOTICES.txt'])
    expect(files).toContain(file);
  const manifest = JSON.parse(readFileSync(join(home, 'release/package.json'), 'utf8')) as {
    bin: { journey: string };
  };
  expect(files).toContain(manifest.bin.journey);
  // There is nothing to install.
  expect(Object.keys(manifest).filter((key) => /dependencies|scripts/iu.test(key))).toEqual([]);
});

test('where something is missing, the one before stays', async () => {
  const [build, home] = [buildFolder(), temporaryFolder({ 'release/old.js': '' })];
  rmSync(join(build, 'dist/server'), { recursive: true });
  await expect(writeReleaseTree(join(home, 'release'), root, build)).rejects.toThrow(
    'Missing: dist/server/node.cjs.',
  );
  expect(readdirSync(join(home, 'release'))).toEqual(['old.js']);
  expect(readdirSync(home)).toEqual(['release']);
});
