import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { root } from '../real-editor/paths.ts';
import { targets } from './targets.ts';

let outputs: Metafile['outputs'];

beforeAll(async () => {
  const [command] = targets.cli;
  const { metafile } = await build({
    ...command,
    absWorkingDir: root,
    write: false,
    metafile: true,
    minify: true,
  });
  outputs = metafile.outputs;
});

/** Returns the output that contains a source. */
function getOutput(source: string): string {
  const output = Object.entries(outputs).find(([, { inputs }]) => (inputs[source]?.bytesInOutput ?? 0) > 0);
  if (output === undefined) throw new Error(`No output contains ${source}.`);
  return output[0];
}

/** Returns the files that Node loads for these sources. */
function listLoadedBy(...sources: readonly string[]): ReadonlySet<string> {
  const seen = new Set(sources.map(getOutput));
  // Safe: `Set` iteration visits items added during the loop.
  for (const file of seen) {
    for (const { kind, path, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) seen.add(path);
  }
  return seen;
}

const main = 'packages/cli/src/main.ts';
const check = 'packages/cli/src/check/run-check.ts';

it('loads a check in a few files, with its usual report', () => {
  const files = listLoadedBy(main, check);
  expect(files.size).toBeLessThanOrEqual(5);
  expect(files).toContain(getOutput('packages/cli/src/report/pretty.ts'));
  expect(files).toContain(getOutput('packages/cli/src/check/check-maps.ts'));
});

it.each([
  'packages/cli/src/report/sarif.ts',
  'packages/cli/src/render/run-render.ts',
  'packages/cli/src/diff/run-diff.ts',
  'packages/slides/src/write-slides.ts',
])('loads %s only on demand', (source) => {
  expect(listLoadedBy(main, check)).not.toContain(getOutput(source));
});

it('loads a check in a worker in a few files, without the arguments of the command', () => {
  const files = listLoadedBy('packages/cli/src/check/check-worker.ts');
  expect(files.size).toBeLessThanOrEqual(5);
  expect(files).not.toContain(getOutput('packages/cli/src/commands/check.ts'));
});
