import { listItems } from './list-items.ts';
import { type Additions, pairAdditions } from './pair-additions.ts';
import { pairItems } from './pair-items.ts';
import type { MergedItem, Versions } from './sides.ts';
import type { TextItem } from './text-item.ts';

/** The items of three versions, paired. */
export interface Combined {
  readonly root: MergedItem;
  readonly all: readonly MergedItem[];
  /** Returns the merged item of a version's item. */
  of(item: TextItem): MergedItem;
}

/** Pairs the items of three versions. Additions of both sides that are the same, or similar, become one item. */
export function combineVersions(versions: Versions): Combined {
  const { base } = versions;
  const known = new Map<TextItem, MergedItem>();
  const all = new Set<MergedItem>();
  const { ours, theirs } = pairItems(versions);
  const add = (item: MergedItem): void => {
    all.add(item);
    for (const textItem of [item.base, item.ours, item.theirs])
      if (textItem !== undefined) known.set(textItem, item);
  };
  for (const item of listItems(base.tree))
    add({ base: item, ours: ours.pairs.get(item), theirs: theirs.pairs.get(item) });
  const root = known.get(base.tree) as MergedItem;
  const getMerged = (item: TextItem): MergedItem => known.get(item) ?? root;

  for (const side of ['ours', 'theirs'] as const) {
    for (const item of listItems(versions[side].tree)) {
      if (!known.has(item)) add({ base: undefined, ours: undefined, theirs: undefined, [side]: item });
    }
  }
  const additions: Additions = {
    of: getMerged,
    join: (mine, yours) => {
      const { theirs: item } = yours;
      if (item === undefined) return mine;
      const joined = { ...mine, theirs: item };
      all.delete(mine);
      all.delete(yours);
      add(joined);
      return joined;
    },
  };
  pairAdditions(versions, additions);
  return { root, all: [...all], of: getMerged };
}
