import type { StatementTable } from '../lexer/statement-table.ts';
import { createTextMateGrammar } from './text-mate-grammar.ts';

/** Returns the module with the definition for Shiki, which knows a language by the name of its grammar. */
export function writeShikiLanguage(table: StatementTable): string {
  const { name, $schema, ...grammar } = createTextMateGrammar(table);
  const registration = { name: 'journey', displayName: name, aliases: ['journey-map'], ...grammar };
  return `// Generated from journey.langium by \`npm run generate\`: do not edit.

export const journey = ${JSON.stringify(registration, null, 2)};

export default [journey];
`;
}
