import type { Body, StatementHead, StatementTable } from '../lexer/statement-table.ts';
import { type KeywordGroup, keywordGroups } from './keyword-scopes.ts';

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

const name = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*';
const reference = `${name}(?:\\.${name})?`;
const openers = '"“”„»«';

/**
 * Builds the TextMate grammar, with which editors colour a file before the language server starts, or without
 * it. Keywords match only at the beginning of a statement. The table of statements decides which tokens may
 * follow a keyword.
 */
export function textMateGrammar(table: StatementTable): TextMateGrammar {
  const shapes = new Map<string, { shape: Shape; keywords: string[] }>();
  for (const [keyword, heads] of headsByKeyword(table)) {
    const shape = shapeOf(keywordGroups[keyword as keyof typeof keywordGroups], heads);
    const key = JSON.stringify(shape);
    const known = shapes.get(key);
    if (known) known.keywords.push(keyword);
    else shapes.set(key, { shape, keywords: [keyword] });
  }
  const statements = [...shapes.values()].map(({ shape, keywords }) => statementRule(shape, keywords));
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
      texts: { patterns: texts(scopes.text) },
      titles: { patterns: texts(scopes.title) },
      values: {
        patterns: [
          { include: '#texts' },
          { name: scopes.date, match: '(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*' },
          { name: scopes.number, match: '(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])' },
        ],
      },
    },
  };
}

/** The colouring of the tokens that follow a keyword. */
interface Shape {
  readonly group: KeywordGroup;
  /** The role of a name: the statement's own, a reference, or its own only if a title (or a body) follows. */
  readonly name: 'own' | 'reference' | 'own-with-title' | 'own-with-title-or-body' | 'none';
  readonly texts: 'titles' | 'texts';
  readonly enumerated: boolean;
  readonly because: boolean;
}

function shapeOf(group: KeywordGroup, heads: readonly StatementHead[]): Shape {
  const own = heads.some((head) => head.takesName && !head.refersTo && (head.body || head.type === 'Was'));
  // A repeated touchpoint or metric has no title, but may have a body.
  const meets = heads.some((head) => head.type === 'Touchpoint' || head.type === 'Metric');
  const refers = meets || heads.some((head) => head.refersTo !== undefined);
  return {
    group,
    name:
      own && refers
        ? meets
          ? 'own-with-title'
          : 'own-with-title-or-body'
        : own
          ? 'own'
          : refers
            ? 'reference'
            : 'none',
    texts: own || heads.some((head) => head.type === 'Exit') ? 'titles' : 'texts',
    enumerated: heads.some((head) => head.values !== undefined || head.type === 'Language'),
    because: heads.some((head) => head.takesBecause),
  };
}

function statementRule(shape: Shape, keywords: readonly string[]): Rule {
  const words = [...keywords].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
  const either = (followedBy: string): Rule[] => [
    { name: scopes.name, match: `${name}(?=\\s*${followedBy})` },
    { name: scopes.reference, match: reference },
  ];
  const names: Record<Shape['name'], Rule[]> = {
    own: [{ name: scopes.name, match: name }],
    reference: [{ name: scopes.reference, match: reference }],
    'own-with-title': either(`[${openers}]`),
    'own-with-title-or-body': either(`[${openers}{]`),
    none: [],
  };
  return {
    begin: `(?:^|(?<=[{};]|\\*/))\\s*(${words})(?![\\p{L}\\p{M}\\p{N}_.-])`,
    beginCaptures: { 1: { name: scopes[shape.group] } },
    // After a comma, a list continues on the next line.
    end: '(?=[{};])|(?<![,\\s])\\s*$',
    patterns: [
      { include: '#comments' },
      { include: `#${shape.texts}` },
      { include: '#values' },
      ...(shape.because
        ? [{ name: scopes.property, match: `(?<![\\p{L}\\p{N}_-])because(?![\\p{L}\\p{N}_-])` }]
        : []),
      ...(shape.enumerated
        ? [{ name: scopes.enumerated, match: '[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*' }]
        : []),
      ...names[shape.name],
    ],
  };
}

function texts(scope: string): Rule[] {
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
    { name: scope, match: '“[^”]*”?|”[^”]*”?|„[^“”]*[“”]?|»[^«]*«?|«[^»]*»?' },
  ];
}

function headsByKeyword({ file, unknown, bodies }: StatementTable): ReadonlyMap<string, StatementHead[]> {
  const found = new Map<string, StatementHead[]>();
  for (const body of new Set<Body>([file, ...bodies.values()])) {
    if (body === unknown) continue;
    for (const [keyword, head] of body.statements) found.set(keyword, [...(found.get(keyword) ?? []), head]);
  }
  return found;
}
