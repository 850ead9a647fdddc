import { createDeepContentKey, listComments } from './content-key.ts';
import type { ReadText, TextItem } from './text-item.ts';
import { buildTextTree } from './text-tree.ts';

/** Parses a text into its tree; `undefined` if it has a problem, or not the expected content and comments. */
export function parseExpectedTree(
  text: string,
  content: string,
  comments: readonly string[],
  read: (text: string) => ReadText,
): { readonly tree: TextItem; readonly document: ReadText['document'] } | undefined {
  const parsed = read(text);
  const tree = parsed.document.problems.length === 0 ? buildTextTree(parsed) : undefined;
  if (tree === undefined || createDeepContentKey(tree) !== content) return undefined;
  const treeComments = listComments(tree).toSorted();
  const isSame =
    treeComments.length === comments.length && treeComments.every((comment, i) => comment === comments[i]);
  return isSame ? { tree, document: parsed.document } : undefined;
}
