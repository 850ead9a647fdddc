import { expect, it } from 'vitest';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import { writeTreeSitterKeywords } from './tree-sitter-keywords.ts';

it('a new form of statement, which the tree-sitter parser lacks, is an error', () => {
  const { table } = journeyLexer;
  const head = table.file.statements.get('import');
  if (head === undefined) throw new Error('The language has no import.');
  const statements = new Map([
    ...table.file.statements,
    ['import', { ...head, connectives: new Map([['because', { takes: 'text' } as const]]) }] as const,
  ]);
  const changed = { ...table, file: { ...table.file, statements } };
  expect(() => writeTreeSitterKeywords(changed)).toThrow('no form for the statements of import');
});
