import { type ParseTree, parseTree } from './parse-tree.ts';

let last: { readonly text: string; readonly tree: ParseTree } | undefined;

/** Keeps the tree of a text until another one is kept. */
export function keepTree(text: string, tree: ParseTree): void {
  last = { text, tree };
}

/**
 * The tree of a text. What an editor asks of a map is nearly always asked of the one that was read last: its colours
 * after a keystroke, then what lies under the pointer.
 */
export function treeOf(text: string): ParseTree {
  if (last?.text !== text) last = { text, tree: parseTree(text) };
  return last.tree;
}
