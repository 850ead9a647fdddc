import { expect, it } from 'vitest';
import { getFileState, readPageState, setFileState } from './page-state.ts';

it('reads back what it kept', () => {
  const state = setFileState(readPageState(undefined), {
    uri: 'a',
    journey: 'j',
    filter: { owner: 'web' },
    folded: ['pains'],
    views: { map: { zoom: 1.5, x: 10, y: 20 } },
  });
  const shown = { uri: 'a', name: 'a.journey', comparedWith: 'HEAD', locked: true };
  const otherState = { ...state, ...shown, view: 'map' };
  expect(readPageState(JSON.parse(JSON.stringify(otherState)))).toEqual(otherState);
});

it.each([
  null,
  12,
  'state',
  { files: 3, lastGood: [{}], uri: 4, view: 'sideways' },
  { files: [null, { uri: 1 }] },
])('forgets what is not as it should be: %j', (value) => {
  expect(readPageState(value)).toEqual({ locked: false, files: [] });
});

it('mends numbers that cannot be shown', () => {
  const state = readPageState({
    files: [{ uri: 'a', folded: [1], views: { map: { zoom: 'x', x: null, y: {} } } }],
  });
  const view = { zoom: 1, x: 0, y: 0 };
  expect(getFileState(state, 'a')).toEqual({ uri: 'a', folded: [], views: { map: view } });
  expect(getFileState(state, 'unknown')).toEqual({ uri: 'unknown' });
});

it('keeps the files shown last, and not all there ever were', () => {
  let state = readPageState(undefined);
  for (let i = 0; i < 100; i++) state = setFileState(state, { uri: `${i}` });
  expect(state.files).toHaveLength(30);
  expect(state.files.at(-1)?.uri).toBe('99');
});
