import { isList } from '@journey-maps/core/model';
import type { StatementHead } from '../lexer/statement-table.ts';
import { findPropertyFor } from '../properties/find-property.ts';

/** Returns whether a body accepts several statements of a keyword. */
export function mayRepeat(keyword: string, head: StatementHead): boolean {
  const property = findPropertyFor(keyword, head);
  return property === undefined || isList(property);
}
