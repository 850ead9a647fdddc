import type { MapFinding } from '@journey-maps/core';

/** A cell before it is drawn: it is drawn only where it looks otherwise than what is there. */
export interface PlannedCell {
  /** Unique in its table. */
  readonly key: string;
  /** How many columns it takes. */
  readonly columns: number;
  /** How many rows it takes, where that is more than one. */
  readonly rows?: number;
  /** All of it that can be seen. */
  readonly look: string;
  readonly draw: () => readonly Node[];
  /** What reaches over cells beside it, behind what is in them. */
  readonly drawBehind?: () => readonly Node[];
  /** There may be hundreds of these beside each other. */
  readonly ofMoment?: boolean;
  readonly className?: string;
}

export interface PlannedRow {
  readonly id: string;
  readonly heading: string;
  readonly lineAbove?: string;
  /** Beside the heading. */
  readonly legend?: PlannedCell;
  /** The row's lines: of the whole journey, of its stages, of its moments. */
  readonly tracks: readonly (readonly PlannedCell[])[];
  /** How many things are in it, for when it is folded. */
  readonly count: number;
}

export interface PlannedTable {
  readonly columns: number;
  readonly stages: readonly PlannedCell[];
  readonly moments: readonly PlannedCell[];
  readonly rows: readonly PlannedRow[];
  /** Findings that belong to the journey as a whole. */
  readonly findings: readonly MapFinding[];
}
