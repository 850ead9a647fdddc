import type { TextItem } from './text-item.ts';

/** Lists an item and all its descendants, each parent before its children. */
export function listItems(item: TextItem): readonly TextItem[] {
  const items: TextItem[] = [];
  const add = (textItem: TextItem): void => {
    items.push(textItem);
    for (const child of textItem.body?.children ?? []) add(child);
  };
  add(item);
  return items;
}
