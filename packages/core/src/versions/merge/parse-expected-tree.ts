import { commentsIn, contentKeys } from './content-key.ts';
import type { ReadText, TextItem } from './text-item.ts';
import { textTree } from './text-tree.ts';

/** Parses a text into its tree; `undefined` if it has a problem, or not the expected content and comments. */
export function treeThatSays(
  text: string,
  said: string,
  comments: readonly string[],
  read: (text: string) => ReadText,
): { readonly tree: TextItem; readonly document: ReadText['document'] } | undefined {
  const found = read(text);
  const tree = found.document.problems.length === 0 ? textTree(found) : undefined;
  if (tree === undefined || contentKeys(tree) !== said) return undefined;
  const there = commentsIn(tree).toSorted();
  const isSame = there.length === comments.length && there.every((one, i) => one === comments[i]);
  return isSame ? { tree, document: found.document } : undefined;
}
