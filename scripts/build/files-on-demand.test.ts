import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { root } from '../real-editor/paths.ts';
import { targets } from './targets.ts';

/** The outputs of the extension on a desktop. */
const outputs: Metafile['outputs'] = {};

beforeAll(async () => {
  for (const options of targets.extension.slice(0, 2)) {
    const made = await build({ ...options, absWorkingDir: root, write: false, metafile: true, minify: true });
    Object.assign(outputs, made.metafile.outputs);
  }
});

const main = 'dist/extension/node.cjs';

it.each([
  'vscode-languageclient/lib/',
  'packages/language/',
  'packages/core/src/rules/engine/',
  'packages/core/src/views/picture-words/',
  'pptxgenjs/',
  'packages/print/',
  'node_modules/valibot/',
])('activates the extension without loading %s', (part) => {
  const loaded = Object.keys(outputs[main]?.inputs ?? {}).filter((input) => input.includes(part));
  const used = loaded.filter((input) => (outputs[main]?.inputs[input]?.bytesInOutput ?? 0) > 0);
  expect(used).toEqual([]);
});

it('builds each file that the extension loads on demand', () => {
  const asked = (outputs[main]?.imports ?? [])
    .map(({ path }) => path)
    .filter((path) => path.startsWith('./'));
  expect([...new Set(asked)].sort()).toEqual([
    './client.cjs',
    './desktop-exports.cjs',
    './map-exports.cjs',
    './markdown-maps.cjs',
    './message-checks.cjs',
    './report-page.cjs',
  ]);
  for (const path of asked) expect(Object.keys(outputs)).toContain(path.replace('./', 'dist/extension/'));
});
