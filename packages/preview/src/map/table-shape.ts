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

function listTracks({ stages, steps, rows }: PlannedTable): readonly PlacedTrack[] {
  return [
    { row: 'stages', track: stages },
    ...(steps === undefined ? [] : [{ row: 'steps', track: steps }]),
    ...rows.flatMap(({ id, tracks }) => tracks.map((track) => ({ row: id, track }))),
  ];
}

/** @param folded the ids of the folded rows */
export function createTableShape(
  plan: PlannedTable,
  caption: string,
  folded: ReadonlySet<string>,
): TableShape {
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
  return { frame, tracks: listTracks(plan) };
}

export function isSameShape(shape: TableShape, other: TableShape): boolean {
  return (
    shape.frame === other.frame &&
    shape.tracks.length === other.tracks.length &&
    shape.tracks.every(({ row, track }, i) => {
      const before = other.tracks[i];
      return row === before?.row && hasSameCells(track, before.track);
    })
  );
}

function hasSameCells(track: PlannedTrack, other: PlannedTrack): boolean {
  return (
    track.key === other.key &&
    track.groups.length === other.groups.length &&
    track.groups.every((group, i) => {
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
