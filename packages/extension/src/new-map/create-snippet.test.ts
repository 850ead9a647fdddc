import { expect, it } from 'vitest';
import { createSnippet } from './create-snippet.ts';

it('makes tab stops of what is to be filled in, and leaves the rest as it is', () => {
  const text = 'stage "A $1 \\\\ }" { goal "b}" }\n';
  expect(createSnippet({ text, stops: [{ start: text.indexOf('b}'), end: text.indexOf('b}') + 2 }] })).toBe(
    'stage "A \\$1 \\\\\\\\ \\}" { goal "${1:b\\}}" \\}\n$0',
  );
  expect(createSnippet({ text: 'ab', stops: [] })).toBe('ab$0');
});
