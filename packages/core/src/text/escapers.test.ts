import { describe, expect, test } from 'vitest';
import { escapeMarkup } from './escape-markup.ts';
import { quote } from './quote.ts';
import { isLikeFormula } from './spreadsheet-formula.ts';

describe('a text', () => {
  test.each([
    ['Says "no"', String.raw`"Says \"no\""`],
    ['C:\\maps', String.raw`"C:\\maps"`],
    ['two\nlines\tand a tab', String.raw`"two\nlines\tand a tab"`],
    ['a\r\u0000b\u2028c\uFEFF', String.raw`"a\u{D}\u{0}b\u{2028}c\u{FEFF}"`],
    ['half a \uD83D', '"half a \uFFFD"'],
    ['Ω 😀 “quoted”', '"Ω 😀 “quoted”"'],
  ])('is one quoted text of the language: %j', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  test('neither ends an element nor an attribute', () => {
    expect(escapeMarkup('</title><img src="x" alt=\'y\'> &amp;')).toBe(
      "&lt;/title&gt;&lt;img src=&quot;x&quot; alt='y'&gt; &amp;amp;",
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM', '＝1', '\t=1', "'=1", "''-1"])(
    'looks like a formula to a spreadsheet: %j',
    (text) => {
      expect(isLikeFormula(text)).toBe(true);
    },
  );

  test.each(['1 = 1', 'a-b', "it's", "'quoted'", ''])('is plain to a spreadsheet: %j', (text) => {
    expect(isLikeFormula(text)).toBe(false);
  });
});
