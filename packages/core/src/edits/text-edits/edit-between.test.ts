import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { editBetween } from './edit-between.ts';

it('replaces the lines that differ', () => {
  expect(editBetween('a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n')).toEqual([
    { span: { start: 3, end: 6 }, newText: 'B\r\n' },
  ]);
  expect(editBetween('a\n', 'a\n')).toEqual([]);
  expect(editBetween('a\nb\n', 'a\n')).toEqual([{ span: { start: 2, end: 4 }, newText: '' }]);
});

it('makes any text of any other, and cuts no letter or line end in two', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '😀', '😃')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edits = editBetween(before, after);
      expect(applyEdits(before, edits)).toBe(after);
      for (const { span } of edits) expect(span.start === 0 || before[span.start - 1] === '\n').toBe(true);
    }),
  );
});
