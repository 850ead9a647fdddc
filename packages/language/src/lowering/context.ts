import type { Fix, JourneyDocument, Problem, RepeatedProperty, Span, Stray } from '@journey-maps/core/model';
import type { Body, StatementTable } from '../lexer/statement-table.ts';
import type { ParseTree } from '../parser/parse-tree.ts';
import type { StatementNode } from '../parser/statement-node.ts';

/** The state of lowering a file to its model. */
export interface Context {
  readonly uri: string;
  readonly text: string;
  readonly table: StatementTable;
  readonly problems: FoundProblem[];
  readonly repeated: RepeatedProperty[];
  readonly strays: Stray[];
  /** True if the text contains characters that the language does not know. */
  readonly hasStrayCharacters: boolean;
  /** The top-level journey, empathy map or touchpoint that is being read. */
  namespace?: Span;
  /** The number of characters that were parsed again in search of fixes. */
  readonly budget: { reread: number };
  /** Parses and lowers another text, to test the effect of a fix on a statement. */
  readonly readModel: (tree: ParseTree, text: string) => JourneyDocument;
  /** Keeps the declarations inside an unknown statement as targets of references. */
  readonly readStray: (unknown: StatementNode, meant?: Body) => void;
}

/** A problem with a lazy message: a file can have a problem for each character, but shows few. */
export interface FoundProblem {
  readonly span: Span;
  /** True if it replaces lexical problems inside its span. */
  readonly covers?: true;
  readonly explain: () => Explanation;
}

export type Explanation = Omit<Problem, 'span'>;

export function addProblem(context: Context, span: Span, message: string, fix?: Fix): void {
  context.problems.push({ span, explain: () => ({ message, ...(fix && { fix }) }) });
}

/** Adds a problem of an unfinished statement. */
export function addMissing(context: Context, span: Span, message: string, fix?: Fix): void {
  context.problems.push({ span, explain: () => ({ message, missing: true, ...(fix && { fix }) }) });
}

/** Creates a fix that replaces one span of the file. */
export function createReplacement(title: string, span: Span, newText: string): Fix {
  return { title, edits: [{ span, newText }], safe: true };
}

export function createInsertionFix(title: string, at: number, newText: string): Fix {
  return createReplacement(title, { start: at, end: at }, newText);
}
