/** Writes the syntax highlighting definitions for other editors and highlighters, each to its place in the repository. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createHighlightingFiles } from '../src/highlighting/highlighting-files.ts';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';

const root = new URL('../../../', import.meta.url);
for (const [path, content] of Object.entries(createHighlightingFiles(journeyLexer.table))) {
  const file = new URL(path, root);
  mkdirSync(dirname(file.pathname), { recursive: true });
  writeFileSync(file, content);
}
