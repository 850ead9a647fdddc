import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../scripts/real-editor/paths.ts';

const page = readFileSync(join(root, 'docs/sites.md'), 'utf8');
const recipes = [...page.matchAll(/<!-- (test\/sites\/\S+) -->\n\n```\w+\n([^]*?)\n```/gu)];

it.each(recipes.map(([, file, code]) => [file ?? '', code ?? '']))(
  'the page about sites has %s as it is tested',
  (file, code) => {
    expect(`${code}\n`).toBe(readFileSync(join(root, file), 'utf8'));
  },
);

it('the page about sites has a recipe for each site', () => {
  expect(recipes.map(([, file]) => file?.split('/')[2])).toEqual([
    'vitepress',
    'eleventy',
    'docusaurus',
    'astro',
    'mkdocs',
    'mkdocs',
  ]);
});
