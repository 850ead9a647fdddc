import { expect, it } from 'vitest';
import { movedSpan } from './moved-span.ts';

const before = 'one\ntwo\nthree';
const moved = (after: string, word: string) => {
  const start = before.indexOf(word);
  const span = movedSpan(before, after)({ start, end: start + word.length });
  return after.slice(span.start, span.end);
};

it('follows what stands around a change', () => {
  expect(moved('one\ntoo\ntwo\nthree', 'two')).toBe('two');
  expect(moved('one\ntoo\ntwo\nthree', 'one')).toBe('one');
  expect(moved('one\nthree', 'three')).toBe('three');
  expect(moved('two\nthree', 'two')).toBe('two');
  expect(moved(before, 'two')).toBe('two');
});

it('is what became of what changed', () => {
  expect(moved('one\ntwoo\nthree', 'two')).toBe('twoo');
  expect(moved('one\nthree', 'two')).toBe('');
  expect(moved('', 'two')).toBe('');
});
