import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';

const edit = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });

test('applies edits in whatever order they come', () => {
  expect(applyEdits('one two', [edit(4, 7, 'three'), edit(0, 3, 'two')])).toBe('two three');
  expect(applyEdits('one', [])).toBe('one');
});

test('keeps the order of insertions at one place', () => {
  expect(applyEdits('ad', [edit(1, 1, 'b'), edit(1, 1, 'c')])).toBe('abcd');
  expect(applyEdits('ad', [edit(1, 2, 'd'), edit(1, 1, 'b')])).toBe('abd');
});

test('refuses edits that overlap, or lie outside the text', () => {
  expect(applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')])).toBeUndefined();
  expect(applyEdits('abc', [edit(2, 4, '')])).toBeUndefined();
  expect(applyEdits('abc', [edit(2, 1, '')])).toBeUndefined();
  expect(applyEdits('abc', [edit(-1, 1, '')])).toBeUndefined();
});
