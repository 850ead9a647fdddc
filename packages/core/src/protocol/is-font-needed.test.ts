import { expect, it } from 'vitest';
import { isFontNeeded } from './is-font-needed.ts';

const face = '@font-face{font-family:Inter;src:url(data:,);unicode-range:U+0041-005a,U+0131,U+1F600-1F64F}';

it.each([
  ['a letter inside of a range', 'no Yes', true],
  ['the last letter of a range', 'Z', true],
  ['a letter of its own', 'ı', true],
  ['a character outside of the basic plane', '😀', true],
  ['letters outside of all ranges', 'no [yet] 日本 🚀', false],
  ['no text', '', false],
])('A part of a font is needed by what it is for: %s', (_, text, isNeeded) => {
  expect(isFontNeeded(face, text)).toBe(isNeeded);
});

it('A rule without a range, or with one that cannot be read, is for nothing', () => {
  expect(isFontNeeded('@font-face{font-family:Inter}', 'a')).toBe(false);
  expect(isFontNeeded('@font-face{unicode-range:all}', 'a')).toBe(false);
});
