import { expect, it } from 'vitest';
import { tidyText } from './tidy-text.ts';

it.each([
  ['  lost\n\tand   found ', 'lost and found'],
  ['a\u0000b\u001Bc', 'a b c'],
  ['\u202Eevil\u2069 \uFEFF', 'evil'],
  ['\ud800', '\ufffd'],
  ['Zoe\u0308', 'Zoë'],
  ['“{{x}}” <b>"\\', '“{{x}}” <b>"\\'],
  [' \n ', ''],
])('makes one plain line of %j', (text, line) => {
  expect(tidyText(text, 100)).toBe(line);
});

it('cuts long texts between characters', () => {
  expect(tidyText('a'.repeat(100_000), 5)).toBe('aaaa…');
  expect(tidyText('😀'.repeat(9), 4)).toBe('😀😀😀…');
  expect(tidyText('abcd', 4)).toBe('abcd');
  expect(tidyText('abc efgh', 5)).toBe('abc…');
});
