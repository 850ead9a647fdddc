import { getPictureWords } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { mergeGaps } from './merge-gaps.ts';
import type { PlannedCell, PlannedGroup, PlannedTable } from './planned-table.ts';

const cell = (key: string, look = ''): PlannedCell => ({
  key,
  columns: 1,
  look,
  className: 'cell',
  draw: () => [],
});

/** Merges the gaps in groups of cells, and returns the keys and widths (in columns) of the resulting cells. */
function mergedGroups(...groups: readonly (readonly PlannedCell[])[]): unknown {
  const planned = groups.map((cells, i): PlannedGroup => ({ key: String(i), cells }));
  const table: PlannedTable = {
    columns: groups.flat().length,
    columnWidth: 200,
    words: getPictureWords('en'),
    stages: { key: 'stages', groups: [] },
    rows: [
      {
        id: 'pains',
        heading: 'Pains',
        group: 'hurting',
        icon: 'pain',
        tracks: [{ key: 'steps', groups: planned }],
        count: 1,
      },
    ],
    findings: [],
    shared: new Map(),
  };
  const merged = mergeGaps(table).rows[0]?.tracks[0]?.groups ?? [];
  return merged.map(({ cells }) => cells.map(({ key, columns }) => [key, columns]));
}

it('makes one cell of those of a stage that are all empty', () => {
  expect(mergedGroups([cell('a', 'x'), cell('b')], [cell('c'), cell('d'), cell('e')], [cell('f')])).toEqual([
    [
      ['a', 1],
      ['b', 1],
    ],
    [['c gap', 3]],
    [['f', 1]],
  ]);
});
