import type { StatementTable } from '../lexer/statement-table.ts';
import * as patterns from './patterns.ts';
import { groupStatementShapes, type StatementShape } from './statement-shapes.ts';

const tokens = {
  structure: 'keyword',
  property: 'attribute.name',
  name: 'type.identifier',
  title: 'string.title',
  text: 'string',
  number: 'number',
  date: 'number.date',
  enumerated: 'constant',
  reference: 'variable',
  comment: 'comment',
} as const;

type Rule = readonly [pattern: string, token: string, next?: string] | { readonly include: string };

/** Returns the module with the definition for Monaco: `setMonarchTokensProvider('journey', language)`. */
export function writeMonarchLanguage(table: StatementTable): string {
  const shapes = groupStatementShapes(table);
  const states = Object.fromEntries(shapes.map((shape, i) => [`statement${i}`, createStatementState(shape)]));
  const tokenizer: Record<string, readonly Rule[]> = {
    // Statements begin here. Each has a state of its own up to its end.
    root: [
      { include: '@blank' },
      ...shapes.map(
        ({ keywords, group }, i): Rule => [
          `(?:${keywords.join('|')})${patterns.wordEnd}`,
          tokens[group],
          `@statement${i}`,
        ],
      ),
      { include: '@values' },
      [patterns.name, '', '@unknown'],
      ['[{}]', 'delimiter.curly'],
      [';', 'delimiter'],
    ],
    unknown: [{ include: '@blankInLine' }, { include: '@values' }, [patterns.reference, ''], ...end()],
    ...states,
    blank: [['\\s+', ''], { include: '@comments' }],
    blankInLine: [['[^\\S\\n]+', ''], { include: '@comments' }, [',', 'delimiter', '@list']],
    // After a comma, a list continues on the next line.
    list: [{ include: '@blank' }, ['(?=\\S)', '', '@pop']],
    comments: [
      ['\\/\\/[^\\n]*', tokens.comment],
      ['\\/\\*', tokens.comment, '@comment'],
    ],
    comment: [
      ['\\*\\/', tokens.comment, '@pop'],
      ['[^*]+|\\*', tokens.comment],
    ],
    values: [...createTextRules('text'), [patterns.date, tokens.date], [patterns.number, tokens.number]],
    blockText: createBlockTextRules(tokens.text),
    blockTitle: createBlockTextRules(tokens.title),
  };
  const language = {
    defaultToken: '',
    tokenPostfix: '.journey',
    unicode: true,
    // A line break ends a statement.
    includeLF: true,
    brackets: [{ open: '{', close: '}', token: 'delimiter.curly' }],
    tokenizer,
  };
  return `// Generated from journey.langium by \`npm run generate\`: do not edit.

export const language = ${JSON.stringify(language, null, 2)};

export const conf = {
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
  brackets: [['{', '}']],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string', 'comment'] },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  surroundingPairs: [
    { open: '{', close: '}' },
    { open: '"', close: '"' },
  ],
  wordPattern: /${patterns.name}/u,
};
`;
}

function createStatementState(shape: StatementShape): readonly Rule[] {
  const own = (followedBy: string): Rule => [patterns.name + followedBy, tokens.name];
  const other: Rule = [patterns.reference, tokens.reference];
  const names: Record<StatementShape['name'], readonly Rule[]> = {
    none: [[patterns.reference, '']],
    own: [own('')],
    reference: [other],
    'own-with-title': [own(`(?=\\s*[${patterns.openers}])`), other],
    'own-with-title-or-body': [own(`(?=\\s*[${patterns.openers}{])`), other],
  };
  return [
    { include: '@blankInLine' },
    ...(shape.texts === 'titles' ? createTextRules('title') : []),
    { include: '@values' },
    ...(shape.connectives.length > 0
      ? [[patterns.createConnectivePattern(shape.connectives), tokens.property] as const]
      : []),
    ...(shape.enumerated ? [[patterns.value, tokens.enumerated] as const] : []),
    ...names[shape.name],
    ...end(),
  ];
}

function end(): readonly Rule[] {
  return [
    ['\\n', '', '@pop'],
    ['(?=[{};])', '', '@pop'],
  ];
}

function createTextRules(kind: 'text' | 'title'): readonly Rule[] {
  const token = tokens[kind];
  return [
    ['"""(?=[^\\S\\n]*\\n)', token, kind === 'title' ? '@blockTitle' : '@blockText'],
    ['"(?:\\\\.|[^"\\\\\\n])*"?', token],
    [patterns.typographicText, token],
  ];
}

function createBlockTextRules(token: string): readonly Rule[] {
  return [
    ['\\\\"""', token],
    ['"""', token, '@pop'],
    ['[^"\\\\]+|["\\\\]', token],
  ];
}
