import type { TextItem } from './text-item.ts';
import type { Version } from './version.ts';

export type Side = 'ours' | 'theirs';

/** A file, statement or comment, with its item in each version that contains it. */
export interface MergedItem {
  readonly base: TextItem | undefined;
  readonly ours: TextItem | undefined;
  readonly theirs: TextItem | undefined;
}

/** The three versions of a file that are merged. */
export interface Versions {
  readonly base: Version;
  readonly ours: Version;
  readonly theirs: Version;
}

/** The items of one side by their counterparts in the base. */
export type ItemPairs = Map<TextItem, TextItem>;

/** One side of a merge, with its pairs so far. */
export interface PairedSide {
  readonly version: Version;
  readonly pairs: ItemPairs;
}
