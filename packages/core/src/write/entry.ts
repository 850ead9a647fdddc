import type { Span } from '../model/values.ts';

/**
 * One statement of a map without its places: what every way in and out of a map (text, table, JSON, Mermaid) has in
 * common. Which of its parts a keyword uses is said in `shapes.ts`.
 */
export interface Entry {
  readonly keyword: string;
  /** Its own name, or those that it refers to. */
  readonly names: readonly string[];
  readonly value?: EntryValue;
  /** Its title or text: of an emotion its label, of a trait or row what stands first. */
  readonly text?: string;
  /** The second text: of an emotion its reason, of a link its label, of a picture what it shows, of a trait or row what it says. */
  readonly detail?: string;
  readonly body: readonly Entry[];
  /**
   * Where it stands in its text, if it came from one: of what has a body or several parts all of it, of others what
   * stands behind the keyword.
   */
  readonly span?: Span;
  /** Where it came from, in words for a message: `row 12`, `line 3`. */
  readonly from?: string;
  /** Which entry of a table it is, such as `r1.4.2`: its place among those of the map that the table was made of. */
  readonly row?: string;
}

export type EntryValue =
  | { readonly type: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly type: 'word'; readonly value: string }
  | { readonly type: 'date'; readonly value: string };
