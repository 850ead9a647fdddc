import type { StatementTable } from '../lexer/statement-table.ts';
import { emacsMode } from './emacs-mode.ts';
import { highlightJsLanguage } from './highlight-js-language.ts';
import { monarchLanguage } from './monarch-language.ts';
import { prismLanguage } from './prism-language.ts';
import { shikiLanguage } from './shiki-language.ts';
import { textMateGrammar } from './text-mate-grammar.ts';
import { treeSitterKeywords } from './tree-sitter-keywords.ts';
import { vimSyntax } from './vim-syntax.ts';

/** Returns the content of each generated file, by its path from the root of the repository. */
export function highlightingFiles(table: StatementTable): Readonly<Record<string, string>> {
  return {
    'syntaxes/journey.tmLanguage.json': `${JSON.stringify(textMateGrammar(table), null, 2)}\n`,
    'packages/tree-sitter-journey/src/keywords.h': treeSitterKeywords(table),
    'packages/highlighting/highlightjs.js': highlightJsLanguage(table),
    'packages/highlighting/monaco.js': monarchLanguage(table),
    'packages/highlighting/prism.js': prismLanguage(table),
    'packages/highlighting/shiki.js': shikiLanguage(table),
    'editors/vim/syntax/journey.vim': vimSyntax(table),
    'editors/emacs/journey-mode.el': emacsMode(table),
  };
}
