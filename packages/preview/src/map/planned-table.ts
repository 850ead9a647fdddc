import type { MapFinding, PictureWords } from '@journey-maps/core';
import type { IconName } from '../look/icons.ts';
import type { SharedRows } from './combine-rows.ts';
import type { RowGroup } from './row-looks.ts';

/** Part of the table before it is drawn: that is done only where it looks otherwise than what is there. */
export interface Drawn {
  /** Unique in its table. */
  readonly key: string;
  /** All of it that can be seen. */
  readonly look: string;
  readonly className: string;
  readonly draw: () => readonly Node[];
}

export interface PlannedCell extends Drawn {
  /** How many columns it takes. */
  readonly columns: number;
  /** How many rows it takes, where that is more than one. */
  readonly rows?: number;
  /** Only looks as if there were one: the one above it goes on here. */
  readonly isBelow?: boolean;
}

/** Cells beside each other that belong together: with a column more before them they move as one. */
export interface PlannedGroup {
  /** Unique in its track. */
  readonly key: string;
  readonly cells: readonly PlannedCell[];
}

/** A line of cells: one of the whole journey, one for each stage, or one for each moment. */
export interface PlannedTrack {
  /** Unique in its row. */
  readonly key: 'arrows' | 'journey' | 'stages' | 'steps';
  readonly groups: readonly PlannedGroup[];
  /** What reaches over all cells, behind what is in them. */
  readonly behind?: Drawn;
}

export interface PlannedRow {
  readonly id: string;
  readonly heading: string;
  /** Rows of one group stand beside each other and have a strip at their left. */
  readonly group: RowGroup;
  readonly icon: IconName;
  readonly lineAbove?: string;
  /** Beside the heading. */
  readonly legend?: Drawn;
  readonly tracks: readonly PlannedTrack[];
  /** How many things are in it, for when it is folded. */
  readonly count: number;
}

export interface PlannedTable {
  readonly columns: number;
  /** How wide each is, in CSS pixels at a zoom of 1. */
  readonly columnWidth: number;
  /** The words of the map's language. */
  readonly words: PictureWords;
  readonly stages: PlannedTrack;
  /** Absent where every stage is its own step. */
  readonly steps?: PlannedTrack;
  readonly rows: readonly PlannedRow[];
  /** Rows that share one. */
  readonly shared: SharedRows;
  /** Findings that belong to the journey as a whole. */
  readonly findings: readonly MapFinding[];
}
