import { expect, it } from 'vitest';
import { mergeGaps } from './merge-gaps.ts';
import type { PlannedCell } from './planned-table.ts';

const cell = (key: string, look: string, ofMoment = true): PlannedCell => ({
  key,
  columns: 1,
  look,
  ofMoment,
  draw: () => [],
});

function keysOf(...track: readonly PlannedCell[]): readonly (readonly [string, number])[] {
  const row = { id: 'pains', heading: 'Pains', tracks: [track], count: 1 };
  const [merged] = mergeGaps({
    columns: track.length,
    stages: [],
    moments: [],
    rows: [row],
    findings: [],
  }).rows;
  return merged?.tracks[0]?.map(({ key, columns }) => [key, columns] as const) ?? [];
}

it('makes one cell of those that are empty, and leaves the others where they are', () => {
  expect(keysOf(cell('a', ''), cell('b', ''), cell('c', 'x'), cell('d', ''), cell('e', 'y'))).toEqual([
    ['a gap', 2],
    ['c', 1],
    ['d gap', 1],
    ['e', 1],
  ]);
  expect(keysOf(cell('a', 'x'), cell('b', ''), cell('c', ''))).toEqual([
    ['a', 1],
    ['b gap', 2],
  ]);
  expect(keysOf(cell('a', 'x'))).toEqual([['a', 1]]);
});

it('leaves what stands over several moments', () => {
  expect(keysOf(cell('a', '', false), cell('b', '', false))).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
});
