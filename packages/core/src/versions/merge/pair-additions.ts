import { groupBy } from '../../text/lists/group-by.ts';
import { getLabel } from '../diff/similarity.ts';
import { createContentKey, createDeepContentKey } from './content-key.ts';
import { createItemComparison, enough, getItemName } from './item-comparison.ts';
import { listItems } from './list-items.ts';
import { pairBySimilarity } from './pair-by-similarity.ts';
import {
  canBeReworded,
  getItemText,
  getPersonName,
  hasOwnBody,
  isOncePerPerson,
  isTelling,
} from './properties.ts';
import type { MergedItem, Versions } from './sides.ts';
import type { TextItem } from './text-item.ts';
import { mapItemsToNodes } from './version.ts';

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
  if (!listItems(ours.tree).some((item) => isAdded(item, 'theirs'))) return;
  if (!listItems(theirs.tree).some((item) => isAdded(item, 'ours'))) return;
  const nodes = new Map([...mapItemsToNodes(ours), ...mapItemsToNodes(theirs)]);
  const comparison = createItemComparison(nodes);
  const numbers = new Map<TextItem | undefined, number>();
  const byName = new Map<string, TextItem>();
  for (const item of listItems(ours.tree)) {
    const key = isAdded(item, 'theirs') ? createNameKey(item) : undefined;
    if (key !== undefined && !byName.has(key)) byName.set(key, item);
  }
  pairWithin(theirs.tree);
  pairElsewhere();

  /** Pairs from the outside in, since bodies must be paired before their contents. */
  function pairWithin(tree: TextItem): void {
    for (const item of listItems(tree)) if (item.body !== undefined) pairChildren(of(item));
  }

  function pairChildren(around: MergedItem): void {
    const [mine, yours] = [listAdditionsIn(around.ours, 'theirs'), listAdditionsIn(around.theirs, 'ours')];
    if (yours.length === 0) return;
    const keys: ((item: TextItem) => string | undefined)[] = [
      (item) => `${item.kind} ${createDeepContentKey(item)}`,
      createNameKey,
      createOnceKey,
      createReadingKey,
      createHeaderKey,
      createTitleKey,
    ];
    for (const key of keys) pairByKey(mine, yours, key);
    for (const item of yours) {
      const key = createNameKey(item);
      const same = key === undefined ? undefined : byName.get(key);
      if (same !== undefined && isAdded(same, 'theirs') && isAdded(item, 'ours')) join(of(same), of(item));
    }
    pairSimilar(mine, yours, enough);
  }

  function listAdditionsIn(around: TextItem | undefined, other: 'ours' | 'theirs'): readonly TextItem[] {
    return (around?.body?.children ?? []).filter((item) => isAdded(item, other));
  }

  function pairByKey(
    mine: readonly TextItem[],
    yours: readonly TextItem[],
    getKey: (item: TextItem) => string | undefined,
  ): void {
    // Reversed, so that `pop` returns the first item.
    const free = groupBy(mine.toReversed(), (item) => (isAdded(item, 'theirs') ? getKey(item) : undefined));
    for (const item of yours) {
      const key = isAdded(item, 'ours') ? getKey(item) : undefined;
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
      pairBySimilarity(ones, others.get(key) ?? [], { ...comparison, enough: least }).map(
        ([textItem, other]) => join(of(textItem), of(other)),
      ),
    );
  }

  /** Pairs additions that are in different bodies, because one side moved its copy. The base can't show which position is newer. */
  function pairElsewhere(): void {
    const listLeft = (tree: TextItem, other: 'ours' | 'theirs') =>
      listItems(tree).filter((item) => isAdded(item, other) && isKnownElsewhere(item));
    const [mine, yours] = [listLeft(ours.tree, 'theirs'), listLeft(theirs.tree, 'ours')];
    for (const { theirs: item } of pairSimilar(mine, yours, enoughElsewhere))
      if (item !== undefined) pairWithin(item);
  }

  function isKnownElsewhere(item: TextItem): boolean {
    if (isOncePerPerson(item) || item.shape === undefined) return false;
    return isTelling(getLabelText(item));
  }

  function getLabelText(item: TextItem): string {
    const node = nodes.get(item);
    return node === undefined ? getItemText(item) : getLabel(node);
  }

  /** Returns a key that combines the enclosing top-level statement and the item's own name. */
  function createNameKey(item: TextItem): string | undefined {
    const { parent, shape } = item;
    const name = getItemName(item);
    if (name === undefined || !hasOwnBody(item) || shape === undefined) return undefined;
    // Inside a map, a name without a title refers to a declaration at the top level.
    if (getTitleImage(item) === undefined && parent?.kind !== 'file') return undefined;
    const top = findTop(item);
    return `${top === item ? 'top' : getNumber(of(top))} ${shape.key} ${name}`;
  }

  function getNumber(merged: MergedItem): number {
    // Our item comes first, since pairing never replaces it. After pairing, a top-level statement of theirs has
    // the number of ours.
    const item = merged.ours ?? merged.theirs ?? merged.base;
    const number = numbers.get(item) ?? numbers.size;
    numbers.set(item, number);
    return number;
  }
}

function getTitleImage({ parts }: TextItem): string | undefined {
  return parts.find(({ role }) => role === 'title')?.image;
}

/** Returns a key for a property that a body has once, or for the emotion of one persona. */
function createOnceKey(item: TextItem): string | undefined {
  const { keyword, shape } = item;
  if (shape === undefined || hasOwnBody(item)) return undefined;
  if (isOncePerPerson(item)) return `${keyword} of ${getPersonName(item)}`;
  return shape.many ? undefined : `${keyword} once`;
}

/** Returns a key for a reading, which its date identifies in its metric. */
function createReadingKey({ shape, parts }: TextItem): string | undefined {
  const date = shape?.body === 'reading' ? parts.find(({ role }) => role === 'date') : undefined;
  return date && `reading of ${date.image}`;
}

function isNameless(item: TextItem): boolean {
  const isNamed =
    getItemName(item) !== undefined && (getTitleImage(item) !== undefined || item.parent?.kind === 'file');
  return hasOwnBody(item) && !isNamed;
}

function createHeaderKey(item: TextItem): string | undefined {
  return isNameless(item) ? createContentKey(item) : undefined;
}

function createTitleKey(item: TextItem): string | undefined {
  const title = getTitleImage(item);
  return title !== undefined && isNameless(item) ? `${item.keyword} ${title}` : undefined;
}

/** Returns the top-level statement around an item. */
function findTop(item: TextItem): TextItem {
  let top = item;
  while (top.parent !== undefined && top.parent.kind !== 'file') top = top.parent;
  return top;
}
