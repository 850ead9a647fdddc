import { expect, test } from 'vitest';
import { append } from './append.ts';
import { countLeading } from './count-leading.ts';
import { findLargest, findSmallest } from './extremes.ts';

const many = Array.from({ length: 500_000 }, (_, i) => i);

test('a list grows by more items than a call takes arguments', () => {
  const list = [-1];
  append(list, many);
  expect([list.length, list[0], list.at(-1)]).toEqual([500_001, -1, 499_999]);
});

test('the extremes of many numbers are found', () => {
  expect([findSmallest(many), findLargest(many), findSmallest(many, -5), findLargest(many, 1e9)]).toEqual([
    0, 499_999, -5, 1e9,
  ]);
});

test('the extremes of no numbers are infinite, as those of Math are', () => {
  expect([findSmallest([]), findLargest([])]).toEqual([Infinity, -Infinity]);
});

test.each([0, 1, 2, 3, 8, 500_000])('the leading items of a list of %i are counted', (length) => {
  const list = many.slice(0, length);
  for (const limit of [-1, 0, 1, 2, 7, length - 1, length, length + 1]) {
    const expected = Math.max(0, Math.min(limit, length));
    expect(countLeading(list, (item) => item < limit)).toBe(expected);
  }
});
