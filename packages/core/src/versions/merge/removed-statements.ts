import type { Combined } from './combine-versions.ts';
import { listItems } from './list-items.ts';
import type { MergedView } from './merged-view.ts';
import type { MergedItem } from './sides.ts';
import type { TextItem } from './text-item.ts';

/** The statements that a merge removes, indexed by name, parent, ancestor and reference. */
export interface RemovedStatements {
  /** By their own name. */
  readonly named: ReadonlyMap<string | undefined, readonly MergedItem[]>;
  /** By their parent. */
  readonly from: ReadonlyMap<MergedItem, readonly MergedItem[]>;
  /** By each of their ancestors. */
  readonly within: ReadonlyMap<MergedItem, readonly MergedItem[]>;
  /** By each name that they or their contents refer to. */
  readonly mentioning: ReadonlyMap<string, readonly MergedItem[]>;
}

/** Collects the statements that a merge removes. */
export function collectRemovedStatements({ all, of }: Combined, { fates }: MergedView): RemovedStatements {
  const named = new Map<string | undefined, MergedItem[]>();
  const from = new Map<MergedItem, MergedItem[]>();
  const within = new Map<MergedItem, MergedItem[]>();
  const mentioning = new Map<string, MergedItem[]>();
  for (const item of all) {
    const { base, ours, theirs } = item;
    if (fates.of(item) !== 'gone' || (ours ?? theirs)?.kind !== 'statement') continue;
    push(named, getMergedName(item), item);
    if (base === undefined) continue;
    if (base.parent !== undefined) push(from, of(base.parent), item);
    for (let around = base.parent; around !== undefined; around = around.parent)
      push(within, of(around), item);
    for (const name of collectReferredNames(base)) push(mentioning, name, item);
  }
  return { named, from, within, mentioning };
}

export function getMergedName({ base, ours, theirs }: MergedItem): string | undefined {
  return (ours ?? theirs ?? base)?.parts.find(({ role }) => role === 'name')?.image;
}

/** Collects the names that a statement and its contents refer to, with and without the journey before the dot. */
function collectReferredNames(item: TextItem): ReadonlySet<string> {
  const names = listItems(item).flatMap(({ parts }) =>
    parts.flatMap(({ token, role, image }) => (token === 'name' && role !== 'name' ? [image] : [])),
  );
  return new Set(names.flatMap((name) => [name, name.slice(name.indexOf('.') + 1)]));
}

export function push<K>(lists: Map<K, MergedItem[]>, key: K, item: MergedItem): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
