import type { StatementTable } from '../lexer/statement-table.ts';
import { groupStatementShapes, type StatementShape } from './statement-shapes.ts';

/**
 * Returns the header file that tells the scanner of the tree-sitter grammar which form of statement each keyword begins.
 *
 * @throws Error if the parser has no such form: then `grammar.js` and `scanner.c` need it first
 */
export function writeTreeSitterKeywords(table: StatementTable): string {
  const forms = groupStatementShapes(table).flatMap((shape) =>
    shape.keywords.map((keyword) => [keyword, getForm(shape)] as const),
  );
  const rows = forms
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([keyword, form]) => `  {"${keyword}", ${form}},\n`);
  return `// Generated from journey.langium by \`npm run generate\`: do not edit.

static const struct {
  const char *word;
  enum Token form;
} keywords[] = {
${rows.join('')}};
`;
}

function getForm({ keywords, group, name, texts, enumerated, connectives }: StatementShape): string {
  const own = { structure: 'DECLARATION', property: 'FORMER_NAME' }[group];
  const grouped = (form: string) => `${group.toUpperCase()}_${form}`;
  if (connectives.includes('because') && name === 'reference' && group === 'structure') return 'FEELING';
  // The scanner reads `from` and `to` as further references.
  const isPlain = connectives.every((word) => word !== 'because');
  if (enumerated && connectives.length === 0 && name === 'none') return grouped('CHOICE');
  if (isPlain && !enumerated) {
    if (name === 'own') return own;
    if (name === 'own-with-title' && group === 'structure') return 'MENTION';
    if (name === 'own-with-title-or-body') return grouped('DECLARABLE');
    if (name === 'reference') return grouped('REFERENCE');
    if (name === 'none' && texts === 'texts') return grouped('PLAIN');
    if (name === 'none' && group === 'structure') return 'LEAVING';
  }
  throw new Error(
    `The tree-sitter grammar has no form for the statements of ${keywords.join(', ')}. CONTRIBUTING.md describes how to add it.`,
  );
}
