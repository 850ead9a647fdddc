import type { BodyStatement } from '../../model/statements.ts';
import { listChildren } from '../../model/walk.ts';
import type { RuleContext } from './rule.ts';

/**
 * Returns whether a body has a syntax error outside of its nested bodies. A property that seems to be missing
 * may be there. Errors in nested bodies do not silence a rule.
 */
export function hasSyntaxError(
  statement: BodyStatement,
  { isUnread }: Pick<RuleContext, 'isUnread'>,
): boolean {
  const children = listChildren(statement)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  let start = statement.span.start;
  for (const child of children) {
    if (isUnread({ start, end: child.start - 1 })) return true;
    start = child.end;
  }
  return isUnread({ start, end: statement.span.end });
}
