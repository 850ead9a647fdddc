import { expect, it } from 'vitest';
import { fileState, readPageState, withFileState } from './page-state.ts';

it('reads back what it kept', () => {
  const state = withFileState(readPageState(undefined), {
    uri: 'a',
    journey: 'j',
    filter: { owner: 'web' },
    folded: ['pains'],
    views: { map: { zoom: 1.5, x: 10, y: 20 } },
  });
  const shown = { uri: 'a', name: 'a.journey', comparedWith: 'HEAD', locked: true };
  const kept = { ...state, ...shown, view: 'map' };
  expect(readPageState(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

it.each([
  null,
  12,
  'state',
  { files: 3, lastGood: [{}], uri: 4, view: 'sideways' },
  { files: [null, { uri: 1 }] },
])('forgets what is not as it should be: %j', (kept) => {
  expect(readPageState(kept)).toEqual({ locked: false, files: [] });
});

it('mends numbers that cannot be shown', () => {
  const state = readPageState({
    files: [{ uri: 'a', folded: [1], views: { map: { zoom: 'x', x: null, y: {} } } }],
  });
  const view = { zoom: 1, x: 0, y: 0 };
  expect(fileState(state, 'a')).toEqual({ uri: 'a', folded: [], views: { map: view } });
  expect(fileState(state, 'unknown')).toEqual({ uri: 'unknown' });
});

it('keeps the files shown last, and not all there ever were', () => {
  let state = readPageState(undefined);
  for (let i = 0; i < 100; i++) state = withFileState(state, { uri: `${i}` });
  expect(state.files).toHaveLength(30);
  expect(state.files.at(-1)?.uri).toBe('99');
});
