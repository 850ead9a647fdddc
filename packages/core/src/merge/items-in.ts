import type { TextItem } from './text-item.ts';

/** An item and all that stands in it, the outer ones before the inner ones. */
export function itemsIn(item: TextItem): readonly TextItem[] {
  const found: TextItem[] = [];
  const add = (one: TextItem): void => {
    found.push(one);
    for (const child of one.body?.children ?? []) add(child);
  };
  add(item);
  return found;
}
