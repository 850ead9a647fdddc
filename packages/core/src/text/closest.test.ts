import { expect, test } from 'vitest';
import { closest } from './closest.ts';

test.each([
  ['colleen', ['collen', 'colin', 'anna'], ['collen']],
  ['wbe', ['web', 'sales'], ['web']],
  ['Web', ['web', 'wed'], ['web', 'wed']],
  ['a', ['b'], []],
  ['ab', ['cd'], []],
  ['anna', [], []],
])('%s', (name, names, meant) => expect(closest(name, names)).toEqual(meant));
