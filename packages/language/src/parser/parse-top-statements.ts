import type { TextStatement } from '@journey-maps/core/versions';
import { treeOf } from './parse-cache.ts';

/** Returns the top-level statements of a text as written, in source order. */
export function statementsIn(text: string): readonly TextStatement[] {
  return treeOf(text).statements;
}
