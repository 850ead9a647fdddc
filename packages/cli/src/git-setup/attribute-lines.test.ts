import { describe, expect, test } from 'vitest';
import { hasLines, withLines, withoutLines } from './attribute-lines.ts';

describe('our lines in a file of attributes', () => {
  test.each([undefined, '', '*.png binary\n', '*.png binary', '*.png binary\r\n', '# x\n\n'])(
    'leave no trace in %j',
    (before) => {
      const during = withLines(before);
      expect(hasLines(before ?? '')).toBe(false);
      expect(hasLines(during)).toBe(true);
      expect(during).toContain(before ?? '');
      expect(withoutLines(during)).toBe(before);
    },
  );

  test('leave what others wrote meanwhile', () => {
    expect(withoutLines(`*.a text\n${withLines('*.b text\n')}*.c text\n`)).toBe(
      '*.a text\n*.b text\n*.c text\n',
    );
    expect(withoutLines(`${withLines('*.b text')}\n*.c text\n`)).toBe('*.b text\n*.c text\n');
    expect(withoutLines(withLines('*.b text\n').replaceAll('\n', '\r\n'))).toBe('*.b text\r\n');
    const theirs = '*.journey diff=journey merge=journey\n';
    expect(withoutLines(theirs)).toBe(theirs);
  });
});
