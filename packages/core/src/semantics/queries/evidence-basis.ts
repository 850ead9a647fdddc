import type { BodyStatement } from '../../model/statements.ts';
import { listRefs, type StatementContext } from '../../model/walk.ts';

/** Returns whether a statement, or one around it, is marked as an assumption. */
export function isAssumed({ statement, parent }: StatementContext): boolean {
  const isMarked = 'assumption' in statement && statement.assumption !== undefined;
  return isMarked || (parent !== undefined && isAssumed(parent));
}

/** Returns whether a statement names evidence itself: with `evidence`, `from` or `felt`. */
export function namesEvidence(statement: BodyStatement): boolean {
  return listRefs(statement).some(({ to }) => to === 'evidence');
}
