import type { Fix, Problem, RepeatedProperty, Span, Stray } from '@journey-maps/core';
import type { StatementTable } from '../lexer/statement-table.ts';

/** What is gathered about a file while it is turned into a model. */
export interface Context {
  readonly uri: string;
  readonly text: string;
  readonly table: StatementTable;
  readonly problems: Problem[];
  readonly repeated: RepeatedProperty[];
  readonly strays: Stray[];
  /** The journey, empathy map or touchpoint at the top of the file whose inside is being read. */
  namespace?: Span;
}

export function addProblem(context: Context, span: Span, message: string, fix?: Fix): void {
  context.problems.push({ span, message, ...(fix && { fix }) });
}

/** A fix that changes one stretch of the file. */
export function replacement(title: string, span: Span, newText: string): Fix {
  return { title, edits: [{ span, newText }], safe: true };
}

export function insertion(title: string, at: number, newText: string): Fix {
  return replacement(title, { start: at, end: at }, newText);
}
