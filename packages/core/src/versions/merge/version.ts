import type { JourneyDocument } from '../../model/document.ts';
import { createFileNode, listNodes, type MapNode } from '../diff/map-node.ts';
import { listItems } from './list-items.ts';
import { hasOwnBody } from './properties.ts';
import type { TextItem } from './text-item.ts';

/** A version of the file: its model, and its text by statements. */
export interface Version {
  readonly document: JourneyDocument;
  readonly tree: TextItem;
}

/** Returns the statements of a version as nodes for the comparison, by their items. */
export function mapItemsToNodes({ document, tree }: Version): ReadonlyMap<TextItem, MapNode> {
  const items = mapStatementsByStart(tree);
  return new Map(
    listNodes(createFileNode('', document)).flatMap((node) => {
      const item = node.type === 'file' ? undefined : items.get(node.span.start);
      return item === undefined ? [] : [[item, node] as const];
    }),
  );
}

/** Returns the items of statements by their offsets in the text. */
export function mapStatementsByStart(tree: TextItem): ReadonlyMap<number, TextItem> {
  return new Map(listItems(tree).flatMap((item) => (hasOwnBody(item) ? [[item.start, item] as const] : [])));
}
