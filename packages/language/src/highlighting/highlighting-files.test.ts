import { readFileSync } from 'node:fs';
import { bodyNames, properties } from '@journey-maps/core/model';
import { expect, it } from 'vitest';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import { createHighlightingFiles } from './highlighting-files.ts';

const keywords = [...new Set(bodyNames.flatMap((body) => properties[body].map(({ keyword }) => keyword)))];
const files = Object.entries(createHighlightingFiles(journeyLexer.table));

it.each(files)('%s is what is committed', (path, content) => {
  expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')).toBe(content);
});

it.each(files)('%s contains every keyword of the language', (_, content) => {
  const words = new Set(content.match(/[a-z][a-z-]*/gu));
  expect(keywords.filter((keyword) => !words.has(keyword))).toEqual([]);
});
