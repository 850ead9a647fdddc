import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createStyle, writeStyleSheet } from './map-styles.ts';

it('the style sheet for sites without styles in attributes has the same rules', () => {
  const css = readFileSync(new URL('markdown.css', import.meta.url), 'utf8');
  expect(css.replace(/^\/\*.*\*\/\n/u, '')).toBe(writeStyleSheet());
});

it('a part takes its styles, and later ones override earlier ones', () => {
  expect(createStyle('.journey .journey-curve')).toBe('padding:0');
  expect(createStyle('.journey :is(th, td)', '.journey .journey-curve', { color: 'red' })).toMatch(
    /^padding:0;border:1px [^;]+;.*;color:red$/u,
  );
});
