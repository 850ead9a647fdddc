import { itemsIn } from './items-in.ts';
import { hasOwnBody, pairItems, personOf, type Version } from './pair-items.ts';
import { allSaidBy, saidBy } from './said-by.ts';
import type { TextItem } from './text-item.ts';

export type Side = 'ours' | 'theirs';

/** One thing, as it stands in each of the versions that have it. */
export interface MergedItem {
  readonly base: TextItem | undefined;
  readonly ours: TextItem | undefined;
  readonly theirs: TextItem | undefined;
}

/** What three versions say, thing by thing. */
export interface Combined {
  readonly root: MergedItem;
  readonly all: readonly MergedItem[];
  of(item: TextItem): MergedItem;
}

/** The three versions of a file that are merged. */
export interface Versions {
  readonly base: Version;
  readonly ours: Version;
  readonly theirs: Version;
}

/** Finds out what is what in three versions. What both sides added in the same place under the same name is one thing. */
export function combineVersions({ base, ours, theirs }: Versions): Combined {
  const found = new Map<TextItem, MergedItem>();
  const all: { base: TextItem | undefined; ours: TextItem | undefined; theirs: TextItem | undefined }[] = [];
  const [oursOf, theirsOf] = [pairItems(base, ours), pairItems(base, theirs)];
  const add = (item: (typeof all)[number]) => {
    all.push(item);
    for (const one of [item.base, item.ours, item.theirs]) if (one !== undefined) found.set(one, item);
    return item;
  };
  const of = (item: TextItem): MergedItem => found.get(item) ?? root;
  for (const item of itemsIn(base.tree))
    add({ base: item, ours: oursOf.get(item), theirs: theirsOf.get(item) });
  const root = found.get(base.tree) as MergedItem;

  const numbers = new Map<MergedItem, number>();
  const numberOf = (item: TextItem | undefined) => {
    const one = item === undefined ? root : of(item);
    const number = numbers.get(one) ?? numbers.size;
    numbers.set(one, number);
    return number;
  };
  const added = new Map<string, (typeof all)[number][]>();
  for (const item of itemsIn(ours.tree)) {
    if (found.has(item)) continue;
    const one = add({ base: undefined, ours: item, theirs: undefined });
    for (const key of keysOf(item, numberOf)) {
      const list = added.get(key);
      if (list === undefined) added.set(key, [one]);
      else list.push(one);
    }
  }
  for (const item of itemsIn(theirs.tree)) {
    if (found.has(item)) continue;
    const same = keysOf(item, numberOf)
      .flatMap((key) => added.get(key) ?? [])
      .find((one) => one.theirs === undefined);
    if (same === undefined) add({ base: undefined, ours: undefined, theirs: item });
    else {
      same.theirs = item;
      found.set(item, same);
    }
  }
  return { root, all, of };
}

/** By what something that was added is known as the same that the other side added, the surest first. */
function keysOf(item: TextItem, numberOf: (item: TextItem | undefined) => number): readonly string[] {
  const { parent, keyword, shape, parts } = item;
  const here = numberOf(parent);
  const same = `${here} ${allSaidBy(item)}`;
  if (shape === undefined) return [same];
  if (!hasOwnBody(item)) {
    if (shape.kind === 'emotion') return [same, `${here} ${keyword} of ${personOf(item)}`];
    return shape.many ? [same] : [same, `${here} ${keyword} once`];
  }
  const word = (role: string) => parts.find((part) => part.role === role)?.image;
  const [name, title] = [word('name'), word('title')];
  const head = `${here} ${saidBy(item)} as head`;
  if (name === undefined || (title === undefined && parent?.kind !== 'file')) {
    return title === undefined ? [same, head] : [same, head, `${here} ${keyword} ${title} without a name`];
  }
  const top = topOf(item);
  return [same, `${top === item ? 'top' : numberOf(top)} ${shape.key} ${name} by name`];
}

/** What stands at the top of the file around it. */
function topOf(item: TextItem): TextItem {
  let top = item;
  while (top.parent !== undefined && top.parent.kind !== 'file') top = top.parent;
  return top;
}
