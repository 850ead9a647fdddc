/**
 * Writes what the product knows of the grammar at run time: `src/lexer/generated/statement-table.ts` and `keywords.ts`. It reads
 * Langium's syntax tree of the grammar, which nothing loads afterwards.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { JourneyLanguageGrammar } from '../src/generated/grammar.ts';
import { writeKeywordTypes } from './grammar/keyword-types.ts';
import { readStatementTable } from './grammar/read-statement-table.ts';
import { createTableData } from './grammar/table-data.ts';

const table = readStatementTable(JourneyLanguageGrammar());
const heading = '// Generated from journey.langium by generate-tables.ts: do not edit.\n';
// Langium's generator wants its folder for itself.
const folder = new URL('../src/lexer/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('statement-table.ts', folder),
  `${heading}import type { TableData } from '../table-data.ts';\n\nexport const tableData: TableData = ${JSON.stringify(createTableData(table))};\n`,
);
writeFileSync(new URL('keywords.ts', folder), `${heading}${writeKeywordTypes(table)}`);
