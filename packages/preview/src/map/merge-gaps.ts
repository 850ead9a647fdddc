import type { PlannedCell, PlannedTable } from './planned-table.ts';

/**
 * Makes one cell of empty cells beside each other. Most cells of a large map are empty, and each costs the browser as
 * much as one that is not.
 */
export function mergeGaps(table: PlannedTable): PlannedTable {
  return { ...table, rows: table.rows.map((row) => ({ ...row, tracks: row.tracks.map(merged) })) };
}

function merged(track: readonly PlannedCell[]): readonly PlannedCell[] {
  const cells: PlannedCell[] = [];
  let gap: { readonly key: string; columns: number } | undefined;
  const close = (): void => {
    if (gap === undefined) return;
    // By where it begins: a gap that gets shorter at its end is the same one.
    cells.push({ key: `${gap.key} gap`, columns: gap.columns, look: '', className: 'gap', draw: () => [] });
    gap = undefined;
  };
  for (const cell of track) {
    if (cell.ofMoment === true && cell.look === '') {
      gap ??= { key: cell.key, columns: 0 };
      gap.columns += cell.columns;
    } else {
      close();
      cells.push(cell);
    }
  }
  close();
  return cells;
}
