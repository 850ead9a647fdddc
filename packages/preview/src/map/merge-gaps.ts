import { memoizeOnFirst } from './memoize-on-first.ts';
import type { PlannedGroup, PlannedTable } from './planned-table.ts';

/**
 * Merges the cells of a group into one if all are empty. Most cells of a large map are empty, but cost the
 * browser as much as full cells.
 */
export function mergeGaps(table: PlannedTable): PlannedTable {
  const rows = table.rows.map((row) => ({
    ...row,
    tracks: row.tracks.map((track) => ({ ...track, groups: track.groups.map((group) => merged(group)) })),
  }));
  return { ...table, rows };
}

const merged = memoizeOnFirst((group: PlannedGroup): PlannedGroup => {
  const { key, cells } = group;
  const [first, second] = cells;
  if (first === undefined || second === undefined || cells.some(({ look }) => look !== '')) return group;
  const columns = cells.reduce((sum, cell) => sum + cell.columns, 0);
  return {
    key,
    cells: [{ key: `${first.key} gap`, columns, look: '', className: 'cell gap', draw: () => [] }],
  };
});
