import type { Level } from '../../model/finding.ts';
import type { Span } from '../../model/values.ts';
import type { ListedMark } from '../../views/map/map.ts';

/** The differences between the drawn map and its base. */
export interface Comparison {
  /** The name of the base for readers: `HEAD`, `the saved map`. */
  readonly older: string;
  /** True if the base does not have the map. */
  readonly isNew?: boolean;
  /** The reason why the versions cannot be compared, in sentences, and its position. Then `changes` is empty. */
  readonly problem?: { readonly words: string; readonly at?: ComparedPlace };
  /** In the order of the text. */
  readonly changes: readonly ComparedChange[];
}

/** An entry of the list of changes. */
export interface ComparedChange {
  /** Unique in its list, and stable: an unchanged change keeps its id. */
  readonly id: string;
  readonly mark: ListedMark;
  readonly level: Level;
  /** A sentence for people who know maps but no diffs. */
  readonly message: string;
  /** A short form for display at the changed part: `Owner: Web team → nobody`. */
  readonly brief?: string;
  /** The titles of the journey and the stage around it. */
  readonly journey?: string;
  readonly stage?: string;
  /** Its position in the head; absent for something that is gone. */
  readonly now?: ComparedPlace;
  /** Its position in the base; absent for something new. */
  readonly before?: ComparedPlace;
  /** The map that shows the change. */
  readonly map?: { readonly of: 'journey' | 'empathy-map' | 'declarations'; readonly id: string };
  /** The id of the part that shows the change; absent if the change concerns the whole journey. */
  readonly part?: string;
}

/** A span in the drawn file or in another file. */
export interface ComparedPlace {
  readonly span: Span;
  readonly uri?: string;
}
