import type { TextStatement } from '@journey-maps/core/versions';
import { parseCached } from './parse-cache.ts';

/** Returns the top-level statements of a text as written, in source order. */
export function parseTopStatements(text: string): readonly TextStatement[] {
  return parseCached(text).statements;
}
