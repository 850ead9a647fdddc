import type { StatementHead, StatementTable } from '../../src/lexer/statement-table.ts';

/** Writes the types of the language's words, by which the compiler finds a table that lacks one. */
export function writeKeywordTypes({ file, bodies }: StatementTable): string {
  const heads = new Map<string, StatementHead[]>();
  const values = new Set<string>();
  for (const { statements, takesAll } of [file, ...bodies.values()])
    for (const [keyword, head] of takesAll ? [] : statements) {
      heads.set(keyword, [...(heads.get(keyword) ?? []), head]);
      for (const value of head.values ?? []) values.add(value);
    }
  const keywords = [...heads.keys()];
  const of = (type: string) =>
    keywords.filter((keyword) => heads.get(keyword)?.every((head) => head.type === type));
  const alone = new Set([...of('Flag'), ...of('Choice')]);
  return [
    writeUnion('Keyword', 'The words that begin a statement somewhere.', keywords),
    writeUnion(
      'IncompleteKeyword',
      'Those that need a name, a text, a number or a date behind them: flags need nothing, and choices a word of their list.',
      keywords.filter((keyword) => !alone.has(keyword)),
    ),
    writeUnion(
      'ChoiceWord',
      'The words that are only ever values.',
      [...values].filter((value) => !heads.has(value)),
    ),
  ].join('\n');
}

function writeUnion(name: string, purpose: string, words: readonly string[]): string {
  const list = words.toSorted().map((word) => `\n  | '${word}'`);
  return `/** ${purpose} */\nexport type ${name} =${list.join('')};\n`;
}
