import type { BodyName } from '../../model/properties/property.ts';
import type { ReadRow } from './read-rows.ts';

/** A row in the tree of its map. */
export interface RowNode {
  readonly row: ReadRow;
  /** The keyword of the statement or property. */
  readonly keyword: string;
  /** For a statement, which may have rows of its own: the kind of its body. */
  readonly body?: BodyName;
  readonly parent?: RowNode;
  readonly children: RowNode[];
  /** The row's id from the export. */
  readonly id?: string;
}
