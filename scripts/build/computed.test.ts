import { collectExampleTexts } from '@journey-maps/core/templates';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { root } from '../real-editor/paths.ts';
import { computed } from './computed.ts';

/** Bundles an import of core, and returns the code. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [computed(/[\\/]new-map-texts\.ts$/)],
  });
  return outputFiles[0]?.text ?? '';
}

const drafted = 'Age, work, household, and what else makes them different';

it('puts the example texts of new maps into a bundle, without the code that drafts them', async () => {
  const code = await bundle("export { collectExampleTexts } from '@journey-maps/core/templates';");
  expect(code).toContain(drafted);
  expect(code).not.toContain('function newMap(');
});

it('recognises the same example texts in a bundle', async () => {
  const code = await bundle("export { collectExampleTexts } from '@journey-maps/core/templates';");
  const bundled = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as {
    readonly collectExampleTexts: typeof collectExampleTexts;
  };
  for (const text of [drafted, 'What they want', 'An answer to “x”', 'Our own words', ''])
    expect(bundled.collectExampleTexts().isExample(text), text).toBe(collectExampleTexts().isExample(text));
  expect(bundled.collectExampleTexts().isExample(drafted)).toBe(true);
});
