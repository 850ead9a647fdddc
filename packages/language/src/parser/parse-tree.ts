import type { Document } from '../generated/ast.ts';
import type { LexicalReport } from '../lexer/journey-lexer.ts';
import { journeyServices } from './services.ts';

export interface ParseTree {
  readonly root: Document;
  readonly report: LexicalReport;
}

/** Parses a text to its syntax tree. Every text has one. */
export function parseTree(text: string): ParseTree {
  const { value, lexerReport } = journeyServices().parser.LangiumParser.parseDocument(text);
  return { root: value, report: lexerReport as LexicalReport };
}
