import { describe, expect, test } from 'vitest';
import { addOwnLines, hasLines, removeOwnLines } from './attribute-lines.ts';

describe('our lines in a file of attributes', () => {
  test.each([undefined, '', '*.png binary\n', '*.png binary', '*.png binary\r\n', '# x\n\n'])(
    'leave no trace in %j',
    (before) => {
      const during = addOwnLines(before);
      expect(hasLines(before ?? '')).toBe(false);
      expect(hasLines(during)).toBe(true);
      expect(during).toContain(before ?? '');
      expect(removeOwnLines(during)).toBe(before);
    },
  );

  test('leave what others wrote meanwhile', () => {
    expect(removeOwnLines(`*.a text\n${addOwnLines('*.b text\n')}*.c text\n`)).toBe(
      '*.a text\n*.b text\n*.c text\n',
    );
    expect(removeOwnLines(`${addOwnLines('*.b text')}\n*.c text\n`)).toBe('*.b text\n*.c text\n');
    expect(removeOwnLines(addOwnLines('*.b text\n').replaceAll('\n', '\r\n'))).toBe('*.b text\r\n');
    const theirs = '*.journey diff=journey merge=journey\n';
    expect(removeOwnLines(theirs)).toBe(theirs);
  });
});
