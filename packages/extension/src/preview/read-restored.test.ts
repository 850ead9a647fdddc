import { expect, it } from 'vitest';
import { readRestored } from './read-restored.ts';

it('reads what a page kept, and leaves out what is not as it should be', () => {
  const state = { uri: 'file:///a.journey', locked: true, comparedWith: '{"is":"saved"}' };
  expect(readRestored({ ...state, view: 'map', files: [] })).toEqual(state);
  for (const other of [undefined, null, 'a', [], { uri: 1, locked: 'yes', comparedWith: {} }])
    expect(readRestored(other)).toEqual({ locked: false });
});
