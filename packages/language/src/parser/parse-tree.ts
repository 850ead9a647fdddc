import type { LexicalReport } from '../lexer/journey-lexer.ts';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import { readStatements } from './read-statements.ts';
import type { StatementNode } from './statement-node.ts';

export interface ParseTree {
  /** The statements of the file, in source order. */
  readonly statements: readonly StatementNode[];
  readonly report: LexicalReport;
}

/** Parses a text to a tree of statements. Every text has a tree. */
export function parseTree(text: string): ParseTree {
  const report = journeyLexer.tokenize(text);
  return { statements: readStatements(report.tokens, journeyLexer.table), report };
}
