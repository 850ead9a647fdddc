import type { PlannedTable, PlannedTrack } from './planned-table.ts';

/** The tracks and cells of a table. Plans with equal shapes differ only in the content of cells. */
export interface TableShape {
  readonly frame: string;
  readonly tracks: readonly PlacedTrack[];
}

interface PlacedTrack {
  readonly row: string;
  readonly track: PlannedTrack;
}

function tracksOf({ stages, steps, rows }: PlannedTable): readonly PlacedTrack[] {
  return [
    { row: 'stages', track: stages },
    ...(steps === undefined ? [] : [{ row: 'steps', track: steps }]),
    ...rows.flatMap(({ id, tracks }) => tracks.map((track) => ({ row: id, track }))),
  ];
}

/** @param folded the ids of the folded rows */
export function shapeOf(plan: PlannedTable, caption: string, folded: ReadonlySet<string>): TableShape {
  const frame = JSON.stringify([
    caption,
    plan.columns,
    plan.columnWidth,
    plan.rows.map(({ id, heading, group, lineAbove, legend, count }) => [
      id,
      heading,
      group,
      lineAbove,
      legend?.look,
      folded.has(id) ? count : -1,
    ]),
  ]);
  return { frame, tracks: tracksOf(plan) };
}

export function isSameShape(one: TableShape, other: TableShape): boolean {
  return (
    one.frame === other.frame &&
    one.tracks.length === other.tracks.length &&
    one.tracks.every(({ row, track }, i) => {
      const before = other.tracks[i];
      return row === before?.row && hasSameCells(track, before.track);
    })
  );
}

function hasSameCells(one: PlannedTrack, other: PlannedTrack): boolean {
  return (
    one.key === other.key &&
    one.groups.length === other.groups.length &&
    one.groups.every((group, i) => {
      const before = other.groups[i];
      if (group === before) return true;
      return (
        group.key === before?.key &&
        group.cells.length === before.cells.length &&
        group.cells.every(({ key, columns, rows }, c) => {
          const cell = before.cells[c];
          return key === cell?.key && columns === cell.columns && rows === cell.rows;
        })
      );
    })
  );
}
