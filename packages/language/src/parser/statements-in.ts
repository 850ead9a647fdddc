import type { TextStatement } from '@journey-maps/core';
import { treeOf } from './last-tree.ts';

/** The statements of a text as they are written, in its order. */
export function statementsIn(text: string): readonly TextStatement[] {
  return treeOf(text).statements;
}
