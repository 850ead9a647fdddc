import { expect, test } from 'vitest';
import { findClosest, findNearest } from './find-closest.ts';

test.each([
  ['colleen', ['collen', 'colin', 'anna'], ['collen']],
  ['wbe', ['web', 'sales'], ['web']],
  ['Web', ['web', 'wed'], ['web', 'wed']],
  ['a', ['b'], []],
  ['ab', ['cd'], []],
  ['anna', [], []],
])('%s', (name, names, meant) => expect(findClosest(name, names)).toEqual(meant));

test('long names are compared where they differ', () => {
  const name = 'a'.repeat(100_000);
  expect(findNearest(`${name}b`, [`${name}c`, 'b'.repeat(100_000)])).toBe(`${name}c`);
  expect(findNearest(`x${name}`, [`y${name}`])).toBe(`y${name}`);
  expect(findNearest(`${name}ab${name}`, [`${name}ba${name}`])).toBe(`${name}ba${name}`);
});

test('names of which a long stretch differs are not close', () => {
  expect(findNearest('ab'.repeat(50_000), ['ba'.repeat(49_999), 'cd'.repeat(50_000)])).toBeUndefined();
});
