import { expect, it } from 'vitest';
import { createDistinctIds } from './distinct-ids.ts';

it.each([
  [
    ['a', 'a', 'b', 'a'],
    ['a', 'a 2', 'b', 'a 3'],
  ],
  [
    ['a 2', 'a', 'a'],
    ['a 2', 'a', 'a 3'],
  ],
  [
    ['a', 'a', 'a 2', 'a'],
    ['a', 'a 2', 'a 2 2', 'a 3'],
  ],
])('%j', (ids, distinct) => {
  expect(ids.map(createDistinctIds())).toEqual(distinct);
});
