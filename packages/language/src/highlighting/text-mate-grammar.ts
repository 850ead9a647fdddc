import type { StatementTable } from '../lexer/statement-table.ts';
import * as patterns from './patterns.ts';
import { groupStatementShapes, type StatementShape } from './statement-shapes.ts';

/** A rule of a TextMate grammar. */
interface Rule {
  readonly include?: string;
  readonly match?: string;
  readonly name?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Rule[];
}

export interface TextMateGrammar {
  readonly $schema: string;
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

/** The TextMate scope of each kind of token. The extension's manifest maps the semantic tokens to the same scopes. */
export const scopes = {
  structure: 'keyword.control.journey',
  property: 'keyword.other.property.journey',
  name: 'entity.name.type.journey',
  title: 'string.quoted.double.title.journey entity.name.section.journey',
  text: 'string.quoted.double.journey',
  number: 'constant.numeric.journey',
  date: 'constant.numeric.date.journey',
  enumerated: 'constant.language.journey',
  reference: 'variable.other.reference.journey',
  lineComment: 'comment.line.double-slash.journey',
  blockComment: 'comment.block.journey',
} as const;

/**
 * Builds the TextMate grammar, with which editors colour a file before the language server starts, or without
 * it. Keywords match only at the beginning of a statement. The table of statements decides which tokens may
 * follow a keyword.
 */
export function createTextMateGrammar(table: StatementTable): TextMateGrammar {
  const statements = groupStatementShapes(table).map(createStatementRule);
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Journey',
    scopeName: 'source.journey',
    fileTypes: ['journey'],
    patterns: [{ include: '#comments' }, ...statements, { include: '#values' }],
    repository: {
      comments: {
        patterns: [
          { name: scopes.blockComment, begin: '/\\*', end: '\\*/' },
          { name: scopes.lineComment, match: '//.*$' },
        ],
      },
      texts: { patterns: createTextRules(scopes.text) },
      titles: { patterns: createTextRules(scopes.title) },
      values: {
        patterns: [
          { include: '#texts' },
          { name: scopes.date, match: patterns.date },
          { name: scopes.number, match: patterns.number },
        ],
      },
    },
  };
}

function createStatementRule({ keywords, ...shape }: StatementShape): Rule {
  const words = keywords.join('|');
  const either = (followedBy: string): Rule[] => [
    { name: scopes.name, match: `${patterns.name}(?=\\s*${followedBy})` },
    { name: scopes.reference, match: patterns.reference },
  ];
  const names: Record<StatementShape['name'], Rule[]> = {
    own: [{ name: scopes.name, match: patterns.name }],
    reference: [{ name: scopes.reference, match: patterns.reference }],
    'own-with-title': either(`[${patterns.openers}]`),
    'own-with-title-or-body': either(`[${patterns.openers}{]`),
    none: [],
  };
  return {
    begin: `(?:^|(?<=[{};]|\\*/))\\s*(${words})${patterns.wordEnd}`,
    beginCaptures: { 1: { name: scopes[shape.group] } },
    end: '(?=[{};])|$',
    patterns: [
      { include: '#comments' },
      // After a comma, a list continues on the next line.
      { begin: ',', end: '(?=[^\\s/])', patterns: [{ include: '#comments' }] },
      { include: `#${shape.texts}` },
      { include: '#values' },
      ...(shape.connectives.length > 0
        ? [{ name: scopes.property, match: patterns.createConnectivePattern(shape.connectives) }]
        : []),
      ...(shape.enumerated ? [{ name: scopes.enumerated, match: patterns.value }] : []),
      ...names[shape.name],
    ],
  };
}

function createTextRules(scope: string): Rule[] {
  return [
    {
      name: scope,
      begin: '"""\\s*$',
      end: '^\\s*"""',
      patterns: [{ name: 'constant.character.escape.journey', match: '\\\\"""' }],
    },
    {
      name: scope,
      begin: '"',
      end: '"|$',
      patterns: [{ name: 'constant.character.escape.journey', match: '\\\\(?:u\\{[0-9a-fA-F]{1,6}\\}|.)' }],
    },
    { name: scope, match: patterns.typographicText },
  ];
}
