import type { Level } from '../check/finding.ts';
import type { ChangeMark } from '../map/map.ts';
import type { Span } from '../model/values.ts';

/** What differs between the map that a picture shows and an older version of it. */
export interface Comparison {
  /** What people call the older version: `HEAD`, `the saved map`. */
  readonly older: string;
  /** The older version does not have the map. */
  readonly isNew?: boolean;
  /** Why the two cannot be compared, in sentences, and where that is. Then there are no changes, which says nothing. */
  readonly problem?: { readonly words: string; readonly at?: ComparedPlace };
  /** In the order of the text. */
  readonly changes: readonly ComparedChange[];
}

/** An entry of the list of changes. */
export interface ComparedChange {
  /** Unique in its list, and the same as long as what changed and how stay the same. */
  readonly id: string;
  readonly mark: ChangeMark | 'new-finding' | 'fixed-finding' | 'silenced-finding' | 'weaker-rules';
  readonly level: Level;
  /** A sentence for people who know maps, and no diffs. */
  readonly message: string;
  /** The same where it stands at what it is about: `Owner: Web team → nobody`. */
  readonly brief?: string;
  /** The titles of the journey and the stage it belongs to. */
  readonly journey?: string;
  readonly stage?: string;
  /** Its line in the newer version; absent for what is gone. */
  readonly now?: ComparedPlace;
  /** Its line in the older version; absent for what is new. */
  readonly before?: ComparedPlace;
  /** The map that shows it. */
  readonly map?: { readonly of: 'journey' | 'empathy-map' | 'declarations'; readonly id: string };
  /** The part of that map which shows it, by its id; absent for what is said of the journey as a whole. */
  readonly part?: string;
}

/** A place in the file that is shown, or in another one. */
export interface ComparedPlace {
  readonly span: Span;
  readonly uri?: string;
}
