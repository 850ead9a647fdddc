import { describe, expect, test } from 'vitest';
import { mapOffset, trimChange } from './map-offset.ts';

describe('a change', () => {
  test.each([
    ['abc', 0, 3, 'abXc', { span: { start: 2, end: 2 }, newText: 'X' }],
    ['abc', 0, 3, 'abc', { span: { start: 3, end: 3 }, newText: '' }],
    ['aaa', 0, 3, 'aaaa', { span: { start: 3, end: 3 }, newText: 'a' }],
    ['one two', 4, 7, 'three', { span: { start: 5, end: 7 }, newText: 'hree' }],
  ])('of %j, from %i to %i, to %j is reduced to what differs', (before, start, end, newText, trimmed) => {
    expect(trimChange(before, { span: { start, end }, newText })).toEqual(trimmed);
  });

  test.each([
    [3, 3],
    [5, 9],
    [6, 9],
    [8, 9],
    [9, 10],
  ])('of three letters to four moves the offset %i to %i', (offset, moved) => {
    expect(mapOffset(offset, { span: { start: 5, end: 8 }, newText: 'four' })).toBe(moved);
  });
});
