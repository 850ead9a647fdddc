import type { BodyStatement } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { listChildren, type StatementContext } from '../../model/walk.ts';

/** An insertion point: a body, and the statement to insert before; `null` inserts at the end. */
export interface PlaceBeside {
  readonly into: BodyStatement;
  readonly before: Span | null;
}

/**
 * Returns the insertion point for a statement that belongs beside another one: right below it, or below an
 * ancestor if the body around it does not take such a statement (an action item in a touchpoint).
 *
 * @param kinds the kinds of statements whose bodies take the new statement.
 * @returns `undefined` if no body around the statement takes it.
 */
export function findInsertionBeside(
  place: StatementContext,
  kinds: ReadonlySet<BodyStatement['kind']>,
): PlaceBeside | undefined {
  let beside = place;
  while (beside.parent !== undefined && !kinds.has(beside.parent.statement.kind)) beside = beside.parent;
  const into = beside.parent?.statement;
  return into && { into, before: findNextChild(into, beside.statement.span.end) };
}

/**
 * Returns the statement before which a new insight or lane entry goes: the first stage, step, handover, `next`
 * or `exit` of a body. `null` inserts at the end.
 */
export function endOfFindings(statement: BodyStatement): Span | null {
  const after = listChildren(statement).filter(({ kind }) => afterFindings.has(kind));
  return after.reduce<Span | null>(
    (first, { span }) => (first === null || span.start < first.start ? span : first),
    null,
  );
}

const afterFindings: ReadonlySet<BodyStatement['kind']> = new Set([
  'stage',
  'step',
  'handover',
  'next',
  'exit',
]);

function findNextChild(statement: BodyStatement, end: number): Span | null {
  return listChildren(statement).reduce<Span | null>(
    (next, { span }) => (span.start >= end && (next === null || span.start < next.start) ? span : next),
    null,
  );
}
