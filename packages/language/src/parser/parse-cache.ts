import { type ParseTree, parseTree } from './parse-tree.ts';

let last: { readonly text: string; readonly tree: ParseTree } | undefined;

/** Caches the tree of a text, replacing the previous one. */
export function keepTree(text: string, tree: ParseTree): void {
  last = { text, tree };
}

/**
 * Returns the tree of a text. Nearly all requests of an editor concern the text that was parsed last: semantic
 * tokens after a keystroke, then the hover.
 */
export function parseCached(text: string): ParseTree {
  if (last?.text !== text) last = { text, tree: parseTree(text) };
  return last.tree;
}
