import type { LexicalReport } from '../lexer/journey-lexer.ts';
import { readStatements } from './read-statements.ts';
import { journeyServices } from './services.ts';
import type { StatementNode } from './statement-node.ts';

export interface ParseTree {
  /** The statements of the file, in source order. */
  readonly statements: readonly StatementNode[];
  readonly report: LexicalReport;
}

/** Parses a text to a tree of statements. Every text has a tree. */
export function parseTree(text: string): ParseTree {
  const lexer = journeyServices().parser.Lexer;
  const { tokens, report } = lexer.tokenize(text);
  return { statements: readStatements(tokens, lexer.table), report };
}
