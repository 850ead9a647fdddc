import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { grammarJson } from './grammar-json.ts';
import { grammarFolder } from './parser.ts';

const read = (path: string) => readFileSync(join(grammarFolder, path), 'utf8');

it('the committed parser is made from the committed grammar', () => {
  // If this fails: run `tree-sitter generate`, as CONTRIBUTING.md describes.
  expect(JSON.parse(read('src/grammar.json'))).toMatchObject(grammarJson() as object);
});

it('the committed parser has the format that the oldest supported Neovim reads', () => {
  expect(read('src/parser.c')).toContain('#define LANGUAGE_VERSION 14\n');
});

it('the scanner and the grammar list the same tokens in the same sequence', () => {
  const { externals } = grammarJson() as { externals: readonly { readonly name: string }[] };
  const [, listed = ''] = /enum Token \{([^}]*)\}/u.exec(read('src/scanner.c')) ?? [];
  const tokens = listed.match(/[A-Z_]+/gu) ?? [];
  expect(tokens.map((token) => token.toLowerCase())).toEqual(
    externals.map(({ name }) => name.replace(/^_/u, '')),
  );
});
