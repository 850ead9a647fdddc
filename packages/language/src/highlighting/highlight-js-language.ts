import type { StatementTable } from '../lexer/statement-table.ts';
import * as patterns from './patterns.ts';
import { groupStatementShapes, type StatementShape } from './statement-shapes.ts';

const scopes = {
  structure: 'keyword',
  property: 'attr',
  name: 'title',
  title: 'section',
  text: 'string',
  number: 'number',
  enumerated: 'literal',
  reference: 'variable',
  comment: 'comment',
} as const;

/** Returns the module with the definition for highlight.js: `hljs.registerLanguage('journey', journey)`. */
export function writeHighlightJsLanguage(table: StatementTable): string {
  const comments = [
    { scope: scopes.comment, begin: '//', end: '$' },
    { scope: scopes.comment, begin: '/\\*', end: '\\*/' },
  ];
  const values = [
    { scope: scopes.number, match: patterns.date },
    { scope: scopes.number, match: patterns.number },
  ];
  const statement = ({ keywords, ...shape }: StatementShape) => ({
    begin: ['(?:^|(?<=[{};]|\\*/))\\s*', `(?:${keywords.join('|')})${patterns.wordEnd}`],
    beginScope: { 2: scopes[shape.group] },
    end: '(?=[{};])|$',
    contains: [
      ...comments,
      // After a comma, a list continues on the next line.
      { begin: ',', end: '(?=[^\\s/])', contains: comments },
      ...createTextRules(shape.texts === 'titles' ? scopes.title : scopes.text),
      ...values,
      ...(shape.connectives.length > 0
        ? [{ scope: scopes.property, match: patterns.createConnectivePattern(shape.connectives) }]
        : []),
      ...(shape.enumerated ? [{ scope: scopes.enumerated, match: patterns.value }] : []),
      ...createNameRules(shape.name),
    ],
  });
  const definition = {
    name: 'Journey',
    aliases: ['journey-map'],
    unicodeRegex: true,
    disableAutodetect: true,
    contains: [
      ...comments,
      ...groupStatementShapes(table).map(statement),
      ...createTextRules(scopes.text),
      ...values,
    ],
  };
  return `// Generated from journey.langium by \`npm run generate\`: do not edit.

export default function journey() {
  return ${JSON.stringify(definition, null, 2).replaceAll('\n', '\n  ')};
}
`;
}

function createTextRules(scope: string) {
  return [
    { scope, begin: '"""[ \\t]*$', end: '^[ \\t]*"""', contains: [{ match: '\\\\"""' }] },
    { scope, begin: '"', end: '"|$', contains: [{ match: '\\\\.' }] },
    { scope, match: patterns.typographicText },
  ];
}

function createNameRules(role: StatementShape['name']) {
  const own = (followedBy: string) => [{ scope: scopes.name, match: patterns.name + followedBy }];
  const other = [{ scope: scopes.reference, match: patterns.reference }];
  switch (role) {
    case 'none':
      return [];
    case 'own':
      return own('');
    case 'reference':
      return other;
    case 'own-with-title':
      return [...own(`(?=\\s*[${patterns.openers}])`), ...other];
    case 'own-with-title-or-body':
      return [...own(`(?=\\s*[${patterns.openers}{])`), ...other];
  }
}
