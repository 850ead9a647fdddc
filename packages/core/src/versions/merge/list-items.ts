import type { TextItem } from './text-item.ts';

/** Lists an item and all its descendants, each parent before its children. */
export function itemsIn(item: TextItem): readonly TextItem[] {
  const found: TextItem[] = [];
  const add = (one: TextItem): void => {
    found.push(one);
    for (const child of one.body?.children ?? []) add(child);
  };
  add(item);
  return found;
}
