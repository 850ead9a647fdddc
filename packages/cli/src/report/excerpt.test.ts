import { LineIndex } from '@journey-maps/core/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureWidth } from '../terminal/width.ts';
import { getExcerpt } from './excerpt.ts';

/** Returns the two lines of the excerpt for the text between `»` and `«`. */
function shown(marked: string): string[] {
  const start = marked.indexOf('»');
  const text = marked.replace('»', '');
  const end = text.indexOf('«');
  const { source, carets } = getExcerpt(text.replace('«', ''), new LineIndex(text.replace('«', '')), {
    start,
    end,
  });
  return [source, carets];
}

test('carets stand below what is meant', () => {
  expect(shown('a\n  »owner« web\nb')).toEqual(['  owner web', '  ^^^^^']);
  expect(shown('\towner »web«')).toEqual(['  owner web', '        ^^^']);
  expect(shown('日本 »日本«')).toEqual(['日本 日本', '     ^^^^']);
  expect(shown('a\u0308 »🙂«')).toEqual(['a\u0308 🙂', '  ^^']);
});

test('at the end of a line, and over several, there is one', () => {
  expect(shown('owner»«\r\nb')).toEqual(['owner', '     ^']);
  expect(shown('a »{\n\n}«')).toEqual(['a {', '  ^']);
  expect(shown('»«')).toEqual(['', '^']);
});

test('of a long line the part around it is shown', () => {
  const [source = '', carets = ''] = shown(`${'a'.repeat(80_000)}»bcd«${'e'.repeat(80_000)}`);
  expect(source.length).toBeLessThan(130);
  expect(source.slice(carets.indexOf('^'), carets.length)).toBe('bcd');
});

const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    '\t',
    '\r',
    '\n',
    '\u2028',
    '\u001B',
    '\u0308',
    '日',
    '🙂',
    '\uD83D',
    '\uDE42',
  ),
  maxLength: 400,
});

test('carets never stand outside of the line by more than one', () => {
  fc.assert(
    fc.property(anyText, fc.nat(400), fc.nat(400), (text, start, length) => {
      const { source, carets } = getExcerpt(text, new LineIndex(text), { start, end: start + length });
      expect(carets.length).toBeLessThanOrEqual(measureWidth(source) + 1);
      expect(source).not.toContain('\n');
    }),
  );
});
