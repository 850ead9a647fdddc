import type { MapFinding, PictureWords } from '@journey-maps/core/views';
import type { IconName } from '../look/icons.ts';
import type { SharedRows } from './combine-rows.ts';
import type { RowGroup } from './row-styles.ts';

/** A part of the table with a key for its look: it is drawn again only when the key changes. */
export interface Drawn {
  /** Unique in its table. */
  readonly key: string;
  /** A cache key for everything visible in the cell. */
  readonly look: string;
  readonly className: string;
  readonly draw: () => readonly Node[];
}

export interface PlannedCell extends Drawn {
  /** The number of columns that it spans. */
  readonly columns: number;
  /** The number of rows that the cell spans, if more than one. */
  readonly rows?: number;
  /** Set for a placeholder below a cell that spans two rows. */
  readonly isBelow?: boolean;
}

/** Adjacent cells that belong together: after a new column they move as one. */
export interface PlannedGroup {
  /** Unique in its track. */
  readonly key: string;
  readonly cells: readonly PlannedCell[];
}

/** A line of cells: one for the whole journey, one for each stage, or one for each moment. */
export interface PlannedTrack {
  /** Unique in its row. */
  readonly key: 'arrows' | 'journey' | 'stages' | 'steps';
  readonly groups: readonly PlannedGroup[];
  /** Drawn across all cells, behind their content. */
  readonly behind?: Drawn;
}

export interface PlannedRow {
  readonly id: string;
  readonly heading: string;
  /** Adjacent rows of one group have a common strip at their left. */
  readonly group: RowGroup;
  readonly icon: IconName;
  readonly lineAbove?: string;
  /** Beside the heading. */
  readonly legend?: Drawn;
  readonly tracks: readonly PlannedTrack[];
  /** The number of its items, shown when it is folded. */
  readonly count: number;
}

export interface PlannedTable {
  readonly columns: number;
  /** The width of each column, in CSS pixels at a zoom of 1. */
  readonly columnWidth: number;
  /** The catalogue of words in the map's language. */
  readonly words: PictureWords;
  readonly stages: PlannedTrack;
  /** Absent if every stage is its own step. */
  readonly steps?: PlannedTrack;
  readonly rows: readonly PlannedRow[];
  /** The rows that are merged. */
  readonly shared: SharedRows;
  /** The findings of the whole journey. */
  readonly findings: readonly MapFinding[];
}
