import type { StatementTable } from '../lexer/statement-table.ts';
import * as patterns from './patterns.ts';
import { groupStatementShapes, type StatementShape } from './statement-shapes.ts';

/** A token of Prism, whose pattern is a literal in the generated module. */
interface Token {
  readonly pattern: RegExp;
  readonly greedy?: true;
  readonly alias?: string;
  readonly inside?: Tokens;
}
type Tokens = Readonly<Record<string, Token | readonly Token[]>>;

const text = `"""[ \\t]*\\r?\\n(?:[^"\\\\]|\\\\[\\s\\S]|"(?!""))*"""|"(?:\\\\.|[^"\\\\\\n])*"?|${patterns.typographicText}`;
const comment = '\\/\\/.*|\\/\\*[\\s\\S]*?(?:\\*\\/|$(?![\\s\\S]))';

/** Returns the module with the definition for Prism: `journey(Prism)` registers the language. */
export function writePrismLanguage(table: StatementTable): string {
  const shapes = groupStatementShapes(table);
  const all = shapes
    .flatMap(({ keywords }) => keywords)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const rest = `(?:${text}|${comment}|,(?:\\s|${comment})*|[^{};\\n"“”„»«\\/,]|\\/(?![/*]))*(?:\\s*\\{)?`;
  const definition: Tokens = {
    comment: { pattern: createRegex(comment), greedy: true },
    statement: {
      pattern: createRegex(`(?<=(?:^|[{};]|\\*\\/)[^\\S\\n]*)(?:${all.join('|')})${patterns.wordEnd}${rest}`),
      greedy: true,
      inside: {
        // Each form of statement begins with one of its keywords.
        form: shapes.map((shape) => ({
          pattern: createRegex(`^(?:${shape.keywords.join('|')})${patterns.wordEnd}[\\s\\S]*`),
          inside: createParts(shape),
        })),
      },
    },
    string: { pattern: createRegex(text), greedy: true },
    number: { pattern: createRegex(`${patterns.date}|${patterns.number}`) },
    punctuation: { pattern: createRegex('[{};,]') },
  };
  return `// Generated from journey.langium by \`npm run generate\`: do not edit.

export default function journey(Prism) {
  Prism.languages.journey = ${writeTokens(definition, '  ')};
}
`;
}

function createParts({ keywords, group, ...shape }: StatementShape): Tokens {
  const followed: Record<StatementShape['name'], string> = {
    none: '(?!)',
    reference: '(?!)',
    own: '',
    'own-with-title': `(?=\\s*[${patterns.openers}])`,
    'own-with-title-or-body': `(?=\\s*[${patterns.openers}{])`,
  };
  const keyword = `^(?:${keywords.join('|')})${patterns.wordEnd}`;
  const own = `(?<=${keyword}\\s+)${patterns.name}${followed[shape.name]}`;
  return {
    // Before the texts, since Prism cuts a text at its tokens, and the pattern looks at the next quote.
    ...(shape.name !== 'none' &&
      shape.name !== 'reference' && { 'class-name': { pattern: createRegex(own) } }),
    string: { pattern: createRegex(text), greedy: true, ...(shape.texts === 'titles' && { alias: 'title' }) },
    comment: { pattern: createRegex(comment), greedy: true },
    [group === 'structure' ? 'keyword' : 'property']: { pattern: createRegex(keyword) },
    ...(shape.connectives.length > 0 && {
      connective: {
        pattern: createRegex(patterns.createConnectivePattern(shape.connectives)),
        alias: 'property',
      },
    }),
    number: { pattern: createRegex(`${patterns.date}|${patterns.number}`) },
    ...(shape.enumerated && { constant: { pattern: createRegex(patterns.value) } }),
    ...(shape.name !== 'none' &&
      shape.name !== 'own' && { variable: { pattern: createRegex(patterns.reference) } }),
    punctuation: { pattern: createRegex('[,{]') },
  };
}

function createRegex(source: string): RegExp {
  return new RegExp(source, 'mu');
}

/** Writes tokens as JavaScript, with regular expressions as literals. */
function writeTokens(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value))
    return `[\n${value.map((each) => `${deeper}${writeTokens(each, deeper)},\n`).join('')}${indent}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const rows = Object.entries(value).map(
    ([key, each]) => `${deeper}${JSON.stringify(key)}: ${writeTokens(each, deeper)},\n`,
  );
  return `{\n${rows.join('')}${indent}}`;
}
