import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitLabel } from './fit-label.ts';

/** Measures each letter as one wide. */
const measure = (text: string): number => [...text].length;
const fit = (text: string, width: number, lines = 9) => fitLabel(text, width, lines, measure);

it.each([
  ['Pays', 10, ['Pays']],
  ['Compares vacuum cleaners', 10, ['Compares ', 'vacuum ', 'cleaners']],
  ['Web-shop and/or store', 8, ['Web-shop ', 'and/or ', 'store']],
  ['Überweisungsformular', 8, ['Überweis', 'ungsform', 'ular']],
  ['日本語の長い題名', 4, ['日本語の', '長い題名']],
  ['One\nTwo', 10, ['One\n', 'Two']],
  ['', 10, ['']],
])('breaks %j at %i into %j', (text, width, lines) => {
  expect(fit(text, width)).toEqual({ lines, rest: '' });
});

it('clips the last line so that an ellipsis fits after it', () => {
  expect(fit('Compares vacuum cleaners online', 10, 2)).toEqual({
    lines: ['Compares ', 'vacuum '],
    rest: 'cleaners online',
  });
  expect(fit('abcdefghijkl', 5, 1)).toEqual({ lines: ['abcd'], rest: 'efghijkl' });
});

it('never cuts an emoji or an accented letter', () => {
  const family = '👨‍👩‍👧';
  expect(
    fitLabel(family.repeat(3), 1, 2, (text) => [...new Intl.Segmenter().segment(text)].length).lines,
  ).toEqual([family, '']);
  expect(fit('e\u0301e\u0301', 2)).toEqual({ lines: ['e\u0301', 'e\u0301'], rest: '' });
});

it('loses no letter of any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 1, max: 30 }),
      (text, width) => {
        const { lines, rest } = fit(text, width, 4);
        expect(lines.join('') + rest).toBe(text);
        expect(lines.length).toBeLessThanOrEqual(4);
      },
    ),
  );
});
