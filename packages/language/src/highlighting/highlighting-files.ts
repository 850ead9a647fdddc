import type { StatementTable } from '../lexer/statement-table.ts';
import { writeEmacsMode } from './emacs-mode.ts';
import { writeHighlightJsLanguage } from './highlight-js-language.ts';
import { writeMonarchLanguage } from './monarch-language.ts';
import { writePrismLanguage } from './prism-language.ts';
import { writeShikiLanguage } from './shiki-language.ts';
import { createTextMateGrammar } from './text-mate-grammar.ts';
import { writeTreeSitterKeywords } from './tree-sitter-keywords.ts';
import { writeVimSyntax } from './vim-syntax.ts';

/** Returns the content of each generated file, by its path from the root of the repository. */
export function createHighlightingFiles(table: StatementTable): Readonly<Record<string, string>> {
  return {
    'syntaxes/journey.tmLanguage.json': `${JSON.stringify(createTextMateGrammar(table), null, 2)}\n`,
    'packages/tree-sitter-journey/src/keywords.h': writeTreeSitterKeywords(table),
    'packages/highlighting/highlightjs.js': writeHighlightJsLanguage(table),
    'packages/highlighting/monaco.js': writeMonarchLanguage(table),
    'packages/highlighting/prism.js': writePrismLanguage(table),
    'packages/highlighting/shiki.js': writeShikiLanguage(table),
    'editors/vim/syntax/journey.vim': writeVimSyntax(table),
    'editors/emacs/journey-mode.el': writeEmacsMode(table),
  };
}
