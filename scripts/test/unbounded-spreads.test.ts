import { expect, test } from 'vitest';
import { listUnboundedSpreadsIn, unboundedSpreads } from './unbounded-spreads.ts';

test('no call takes a list of any length as its arguments', () => {
  expect(unboundedSpreads()).toEqual([]);
});

test.each([
  'list.push(...others)',
  'Math.max(0, ...numbers)',
  'list.splice(1, 2, ...[...others])',
  'String.fromCharCode(...codes)',
  'new Thing(...list.map((one) => one))',
  'call(...(many ? others : []))',
])('the source %s is found', (source) => {
  expect(listUnboundedSpreadsIn(source, 'a.ts')).toHaveLength(1);
});

test.each([
  'call(...[1, 2])',
  'call(...(some ? [one] : []))',
  'const f = (...args) => call(...args)',
  'function f(...args) { return () => call(...args) }',
  'const list = [...others]; new Set([...list]); list.push(1)',
])('the source %s is bounded', (source) => {
  expect(listUnboundedSpreadsIn(source, 'a.ts')).toEqual([]);
});
