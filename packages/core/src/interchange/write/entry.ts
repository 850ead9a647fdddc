import type { Span } from '../../model/values.ts';

/**
 * A statement without spans: the common form of all imports and exports of maps (text, table, JSON, Mermaid).
 * `shapes.ts` lists the parts that each keyword uses.
 */
export interface Entry {
  readonly keyword: string;
  /** Its own name, or those that it refers to. A reading is identified by its date. */
  readonly names: readonly string[];
  readonly value?: EntryValue;
  /** The title or text: the label of an emotion, the first text of a trait or row. */
  readonly text?: string;
  /**
   * The second text: the reason of an emotion, the label of a link, the text alternative of a picture, the
   * value of a trait or row.
   */
  readonly detail?: string;
  /** The name of the evidence that it comes from (`from`). */
  readonly source?: string;
  readonly body: readonly Entry[];
  /**
   * The span in the text that it came from, if any: the whole statement if it has a body or several parts,
   * otherwise the part after the keyword.
   */
  readonly span?: Span;
  /** The origin, worded for a message: `row 12`, `line 3`. */
  readonly from?: string;
  /** The id of its row in a table, such as `r1.4.2`: its position in the map that the table was made from. */
  readonly row?: string;
}

export type EntryValue =
  | { readonly type: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly type: 'word'; readonly value: string }
  | { readonly type: 'date'; readonly value: string };
