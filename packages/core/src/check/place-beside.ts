import type { BodyStatement } from '../model/statements.ts';
import type { Span } from '../model/values.ts';
import { childrenOf, type Place } from '../model/walk.ts';

/** A body to write into, and what the new statement comes before; `null`: it comes last. */
export interface PlaceBeside {
  readonly into: BodyStatement;
  readonly before: Span | null;
}

/**
 * Where a statement is written that belongs beside another one: right below it, or below what it stands in where no
 * such statement may stand (an action item in a touchpoint).
 *
 * @param kinds whose bodies take it.
 * @returns `undefined` where nothing around does.
 */
export function placeBeside(
  place: Place,
  kinds: ReadonlySet<BodyStatement['kind']>,
): PlaceBeside | undefined {
  let beside = place;
  while (beside.parent !== undefined && !kinds.has(beside.parent.statement.kind)) beside = beside.parent;
  const into = beside.parent?.statement;
  return into && { into, before: nextChild(into, beside.statement.span.end) };
}

/** Where a body's findings end: what is written before its first step or way out stands among them; `null`: last. */
export function endOfFindings(statement: BodyStatement): Span | null {
  const after = childrenOf(statement).filter(({ kind }) => afterFindings.has(kind));
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

function nextChild(statement: BodyStatement, end: number): Span | null {
  return childrenOf(statement).reduce<Span | null>(
    (next, { span }) => (span.start >= end && (next === null || span.start < next.start) ? span : next),
    null,
  );
}
