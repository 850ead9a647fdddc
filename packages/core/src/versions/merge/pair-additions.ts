import { groupBy } from '../../text/lists/group-by.ts';
import { labelOf } from '../diff/similarity.ts';
import { contentKey, contentKeys } from './content-key.ts';
import { enough, itemComparison, nameOf } from './item-comparison.ts';
import { itemsIn } from './list-items.ts';
import { pairBySimilarity } from './pair-by-similarity.ts';
import { canBeReworded, hasOwnBody, isTelling, personOf, textOf } from './properties.ts';
import type { MergedItem, Versions } from './sides.ts';
import type { TextItem } from './text-item.ts';
import { nodesOf } from './version.ts';

/** Looks up and joins merged items during pairing. */
export interface Additions {
  of(item: TextItem): MergedItem;
  /** Joins an addition of ours and one of theirs into one item. */
  join(mine: MergedItem, yours: MergedItem): MergedItem;
}

/** The minimum similarity for pairing two additions in different bodies. */
const enoughElsewhere = 0.6;

/**
 * Pairs additions of both sides that are the same thing, such as after a squash merge or a cherry-pick. In one body, additions pair by content, by name, and by similarity, as in the
 * comparison of two versions. Across bodies they pair by name, and by similarity if a text is long enough to
 * be distinctive.
 */
export function pairAdditions(versions: Versions, { of, join }: Additions): void {
  // Longer than most functions: its inner functions share the additions that are still unpaired.
  const { ours, theirs } = versions;
  const isAdded = (item: TextItem, other: 'ours' | 'theirs') => {
    const merged = of(item);
    return merged.base === undefined && merged[other] === undefined;
  };
  if (!itemsIn(ours.tree).some((item) => isAdded(item, 'theirs'))) return;
  if (!itemsIn(theirs.tree).some((item) => isAdded(item, 'ours'))) return;
  const nodes = new Map([...nodesOf(ours), ...nodesOf(theirs)]);
  const comparison = itemComparison(nodes);
  const numbers = new Map<TextItem | undefined, number>();
  const byName = new Map<string, TextItem>();
  for (const item of itemsIn(ours.tree)) {
    const key = isAdded(item, 'theirs') ? nameKey(item) : undefined;
    if (key !== undefined && !byName.has(key)) byName.set(key, item);
  }
  pairWithin(theirs.tree);
  pairElsewhere();

  /** Pairs from the outside in, since bodies must be paired before their contents. */
  function pairWithin(tree: TextItem): void {
    for (const item of itemsIn(tree)) if (item.body !== undefined) pairChildren(of(item));
  }

  function pairChildren(around: MergedItem): void {
    const [mine, yours] = [additionsIn(around.ours, 'theirs'), additionsIn(around.theirs, 'ours')];
    if (yours.length === 0) return;
    const keys: ((item: TextItem) => string | undefined)[] = [
      (item) => `${item.kind} ${contentKeys(item)}`,
      nameKey,
      onceKey,
      headKey,
      titleKey,
    ];
    for (const key of keys) pairByKey(mine, yours, key);
    for (const item of yours) {
      const key = nameKey(item);
      const same = key === undefined ? undefined : byName.get(key);
      if (same !== undefined && isAdded(same, 'theirs') && isAdded(item, 'ours')) join(of(same), of(item));
    }
    pairSimilar(mine, yours, enough);
  }

  function additionsIn(around: TextItem | undefined, other: 'ours' | 'theirs'): readonly TextItem[] {
    return (around?.body?.children ?? []).filter((item) => isAdded(item, other));
  }

  function pairByKey(
    mine: readonly TextItem[],
    yours: readonly TextItem[],
    keyOf: (item: TextItem) => string | undefined,
  ): void {
    // Reversed, so that `pop` returns the first item.
    const free = groupBy(mine.toReversed(), (item) => (isAdded(item, 'theirs') ? keyOf(item) : undefined));
    for (const item of yours) {
      const key = isAdded(item, 'ours') ? keyOf(item) : undefined;
      const same = key === undefined ? undefined : free.get(key)?.pop();
      if (same !== undefined) join(of(same), of(item));
    }
  }

  function pairSimilar(
    mine: readonly TextItem[],
    yours: readonly TextItem[],
    least: number,
  ): readonly MergedItem[] {
    const group = (items: readonly TextItem[], other: 'ours' | 'theirs') =>
      groupBy(items, (item) =>
        isAdded(item, other) && (hasOwnBody(item) || canBeReworded(item))
          ? `${item.shape?.key} ${item.shape?.type}`
          : undefined,
      );
    const others = group(yours, 'ours');
    return [...group(mine, 'theirs')].flatMap(([key, ones]) =>
      pairBySimilarity(ones, others.get(key) ?? [], { ...comparison, enough: least }).map(([one, other]) =>
        join(of(one), of(other)),
      ),
    );
  }

  /** Pairs additions that are in different bodies, because one side moved its copy. The base can't show which position is newer. */
  function pairElsewhere(): void {
    const left = (tree: TextItem, other: 'ours' | 'theirs') =>
      itemsIn(tree).filter((item) => isAdded(item, other) && isKnownElsewhere(item));
    const [mine, yours] = [left(ours.tree, 'theirs'), left(theirs.tree, 'ours')];
    for (const { theirs: item } of pairSimilar(mine, yours, enoughElsewhere))
      if (item !== undefined) pairWithin(item);
  }

  function isKnownElsewhere(item: TextItem): boolean {
    if (item.shape?.type === 'emotion' || item.shape === undefined) return false;
    return isTelling(labelText(item));
  }

  function labelText(item: TextItem): string {
    const node = nodes.get(item);
    return node === undefined ? textOf(item) : labelOf(node);
  }

  /** Returns a key that combines the enclosing top-level statement and the item's own name. */
  function nameKey(item: TextItem): string | undefined {
    const { parent, shape } = item;
    const name = nameOf(item);
    if (name === undefined || !hasOwnBody(item) || shape === undefined) return undefined;
    // Inside a map, a name without a title refers to a declaration at the top level.
    if (titleIn(item) === undefined && parent?.kind !== 'file') return undefined;
    const top = topOf(item);
    return `${top === item ? 'top' : numberOf(of(top))} ${shape.key} ${name}`;
  }

  function numberOf(merged: MergedItem): number {
    // Our item comes first, since pairing never replaces it. After pairing, a top-level statement of theirs has
    // the number of ours.
    const item = merged.ours ?? merged.theirs ?? merged.base;
    const number = numbers.get(item) ?? numbers.size;
    numbers.set(item, number);
    return number;
  }
}

function titleIn({ parts }: TextItem): string | undefined {
  return parts.find(({ role }) => role === 'title')?.image;
}

/** Returns a key for a property that a body has once, or for the emotion of one persona. */
function onceKey(item: TextItem): string | undefined {
  const { keyword, shape } = item;
  if (shape === undefined || hasOwnBody(item)) return undefined;
  if (shape.type === 'emotion') return `${keyword} of ${personOf(item)}`;
  return shape.many ? undefined : `${keyword} once`;
}

function isNameless(item: TextItem): boolean {
  const isNamed = nameOf(item) !== undefined && (titleIn(item) !== undefined || item.parent?.kind === 'file');
  return hasOwnBody(item) && !isNamed;
}

function headKey(item: TextItem): string | undefined {
  return isNameless(item) ? contentKey(item) : undefined;
}

function titleKey(item: TextItem): string | undefined {
  const title = titleIn(item);
  return title !== undefined && isNameless(item) ? `${item.keyword} ${title}` : undefined;
}

/** Returns the top-level statement around an item. */
function topOf(item: TextItem): TextItem {
  let top = item;
  while (top.parent !== undefined && top.parent.kind !== 'file') top = top.parent;
  return top;
}
