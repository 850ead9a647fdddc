import type { StatementTable } from '../lexer/statement-table.ts';
import { textMateGrammar } from './text-mate-grammar.ts';
import { treeSitterKeywords } from './tree-sitter-keywords.ts';

/** Returns the content of each generated file, by its path from the root of the repository. */
export function highlightingFiles(table: StatementTable): Readonly<Record<string, string>> {
  return {
    'syntaxes/journey.tmLanguage.json': `${JSON.stringify(textMateGrammar(table), null, 2)}\n`,
    'packages/tree-sitter-journey/src/keywords.h': treeSitterKeywords(table),
  };
}
