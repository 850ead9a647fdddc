import type { BodyStatement } from '../model/statements.ts';
import { childrenOf } from '../model/walk.ts';
import type { RuleContext } from './rule.ts';

/**
 * Whether something that stands in a body itself, and not in a statement of it that has a body too, could not be read:
 * a property that seems to be missing may be just that. What is broken further inside does not silence a rule.
 */
export function isBodyUnread(statement: BodyStatement, { isUnread }: Pick<RuleContext, 'isUnread'>): boolean {
  const children = childrenOf(statement)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  let start = statement.span.start;
  for (const child of children) {
    if (isUnread({ start, end: child.start - 1 })) return true;
    start = child.end;
  }
  return isUnread({ start, end: statement.span.end });
}
