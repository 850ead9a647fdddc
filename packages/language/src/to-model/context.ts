import type { Fix, JourneyDocument, Problem, RepeatedProperty, Span, Stray } from '@journey-maps/core';
import type { StatementTable } from '../lexer/statement-table.ts';
import type { ParseTree } from '../parser/parse-tree.ts';

/** What is gathered about a file while it is turned into a model. */
export interface Context {
  readonly uri: string;
  readonly text: string;
  readonly table: StatementTable;
  readonly problems: FoundProblem[];
  readonly repeated: RepeatedProperty[];
  readonly strays: Stray[];
  /** Characters stand in the text that nothing of the language begins with. */
  readonly hasStrayCharacters: boolean;
  /** The journey, empathy map or touchpoint at the top of the file whose inside is being read. */
  namespace?: Span;
  /** How many characters were read again in search of fixes. */
  readonly budget: { reread: number };
  /** Reads another text, to see what a fix makes of a statement. */
  readonly readModel: (tree: ParseTree, text: string) => JourneyDocument;
}

/** A problem that is put into words only if it is shown: a file can have one a character, and few are. */
export interface FoundProblem {
  readonly span: Span;
  /** It covers what else is wrong with letters and digits within its span. */
  readonly covers?: true;
  readonly explain: () => Explanation;
}

export type Explanation = Omit<Problem, 'span'>;

export function addProblem(context: Context, span: Span, message: string, fix?: Fix): void {
  context.problems.push({ span, explain: () => ({ message, ...(fix && { fix }) }) });
}

/** Adds a problem of a statement that is not finished: something is still missing. */
export function addMissing(context: Context, span: Span, message: string, fix?: Fix): void {
  context.problems.push({ span, explain: () => ({ message, missing: true, ...(fix && { fix }) }) });
}

/** A fix that changes one stretch of the file. */
export function replacement(title: string, span: Span, newText: string): Fix {
  return { title, edits: [{ span, newText }], safe: true };
}

export function insertion(title: string, at: number, newText: string): Fix {
  return replacement(title, { start: at, end: at }, newText);
}
