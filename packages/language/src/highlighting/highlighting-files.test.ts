import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import { highlightingFiles } from './highlighting-files.ts';
import { keywordGroups } from './keyword-scopes.ts';

const files = Object.entries(highlightingFiles(journeyLexer.table));

it.each(files)('%s is what is committed', (path, content) => {
  expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')).toBe(content);
});

it.each(files)('%s contains every keyword of the language', (_, content) => {
  const words = new Set(content.match(/[a-z][a-z-]*/gu));
  expect(Object.keys(keywordGroups).filter((keyword) => !words.has(keyword))).toEqual([]);
});
