import type { Fix, Span } from '@journey-maps/core/model';
import { findNearest } from '@journey-maps/core/text';
import { type Body, isConnective, type StatementTable } from '../lexer/statement-table.ts';
import { parseTree } from '../parser/parse-tree.ts';
import type { StatementNode } from '../parser/statement-node.ts';
import { type Context, createReplacement } from './context.ts';

export interface RespelledKeyword {
  readonly meant: string;
  /** Absent if the statement would lose content with the other keyword. */
  readonly fix?: Fix;
}

/** The limit of characters to parse again for the fixes of a file, in which each word may be misspelt. */
const mostReread = 200_000;

/**
 * Finds the keyword that an unknown word most likely misspells. A fix is offered only if it preserves all
 * content: the statement is parsed with the new keyword, and the model must contain each of its parts.
 *
 * @param siblings the statements of the same body
 */
export function findRespelledKeyword(
  context: Context,
  node: StatementNode,
  body: Body,
  siblings: readonly StatementNode[],
): RespelledKeyword | undefined {
  const near = [...body.statements.keys()].filter(
    (keyword) => findNearest(node.keyword, [keyword]) !== undefined,
  );
  const whole = near.filter((keyword) =>
    keepsAll(context, node, body, siblings, keyword, respellStatement(context, node, keyword)),
  );
  const meant = findNearest(node.keyword, whole);
  if (meant !== undefined) return { meant, fix: changeTo(meant, node) };
  const similar = findNearest(node.keyword, near);
  return similar === undefined ? undefined : { meant: similar };
}

/**
 * Returns the fix that changes the keyword, if it preserves all content.
 *
 * @param certain whether the word means this keyword and nothing else
 */
export function createKeywordFix(
  context: Context,
  node: StatementNode,
  body: Body,
  siblings: readonly StatementNode[],
  keyword: string,
  certain = false,
): Fix | undefined {
  const written = respellStatement(context, node, keyword);
  return keepsAll(context, node, body, siblings, keyword, written)
    ? changeTo(keyword, node, certain)
    : undefined;
}

/**
 * Returns the safe fix that writes a part of a statement in another way, if it preserves all content.
 *
 * @param keyword the keyword of the new text
 * @param span the part of the statement, from its keyword on
 */
export function createRewritingFix(
  context: Context,
  node: StatementNode,
  body: Body,
  siblings: readonly StatementNode[],
  keyword: string,
  span: Span,
  newText: string,
): Fix | undefined {
  const written = newText + context.text.slice(span.end, node.span.end);
  return keepsAll(context, node, body, siblings, keyword, written)
    ? createReplacement(`Change to \`${newText}\``, span, newText)
    : undefined;
}

function respellStatement({ text }: Context, { keywordSpan, span }: StatementNode, keyword: string): string {
  return keyword + text.slice(keywordSpan.end, span.end);
}

function changeTo(keyword: string, { keywordSpan }: StatementNode, certain = false): Fix {
  return { ...createReplacement(`Change to \`${keyword}\``, keywordSpan, keyword), safe: certain };
}

/**
 * Returns whether a statement, written in another way, becomes a part of the map with everything in it.
 *
 * @param keyword the keyword of the new statement
 * @param statement the whole new statement
 */
function keepsAll(
  { text, table, readModel, budget }: Context,
  node: StatementNode,
  body: Body,
  siblings: readonly StatementNode[],
  keyword: string,
  statement: string,
): boolean {
  const opening = createOpenings(table).get(body.rule);
  if (opening === undefined || budget.reread > mostReread) return false;
  // Earlier statements with this keyword are parsed, too, since only the first of them counts.
  const before = siblings
    .filter((other) => other.keyword === keyword)
    .map(({ keywordSpan, parts }) =>
      text.slice(keywordSpan.start, parts.at(-1)?.span.end ?? keywordSpan.end),
    );
  const start = [...before, opening.start].join('\n').length + 1;
  const written = [opening.start, ...before, statement].join('\n');
  budget.reread += written.length;
  const tree = parseTree(`${written}\n${opening.end}`);
  const read = findStatement(tree.statements, start);
  if (read === undefined || read.type === 'Unknown' || countUnknown(read) > countUnknown(node)) return false;
  if ((read.body === undefined) !== (node.body === undefined)) return false;
  const model = readModel(tree, written);
  const known = collectSpanStarts(model);
  // Values in another notation, and properties after the title, get their own fixes.
  const fixable = model.problems.flatMap(({ span, fix }) => (fix?.safe ? [span] : []));
  return read.parts.every(
    ({ token, role, span: { start } }) =>
      token === 'comma' ||
      isConnective(role) ||
      known.has(start) ||
      fixable.some((span) => span.start <= start && start < span.end),
  );
}

function findStatement(statements: readonly StatementNode[], start: number): StatementNode | undefined {
  for (const statement of statements) {
    if (statement.span.start === start) return statement;
    const inside = statement.span.end > start && findStatement(statement.body?.statements ?? [], start);
    if (inside) return inside;
  }
  return undefined;
}

/** Counts the unknown statements in a body. */
function countUnknown({ body }: StatementNode): number {
  return (body?.statements ?? []).reduce(
    (count, inner) => count + countUnknown(inner) + (inner.type === 'Unknown' ? 1 : 0),
    0,
  );
}

/** Collects the start offsets of all nodes of a model. */
function collectSpanStarts(model: unknown, starts = new Set<number>()): Set<number> {
  if (Array.isArray(model)) for (const item of model) collectSpanStarts(item, starts);
  else if (typeof model === 'object' && model !== null) {
    for (const [key, value] of Object.entries(model)) {
      if (key === 'span') starts.add((value as { readonly start: number }).start);
      else if (!notContent.has(key)) collectSpanStarts(value, starts);
    }
  }
  return starts;
}

/** The document's keys that hold no map content. */
const notContent: ReadonlySet<string> = new Set([
  'problems',
  'repeated',
  'strays',
  'comments',
  'head',
  'body',
]);

interface Opening {
  readonly start: string;
  readonly end: string;
}

const openingsByTable = new WeakMap<StatementTable, ReadonlyMap<string, Opening>>();

/** Returns, for each body, the shortest text that makes a statement in it valid, by the body's rule. */
function createOpenings(table: StatementTable): ReadonlyMap<string, Opening> {
  let known = openingsByTable.get(table);
  if (known === undefined) {
    known = findOpenings(table);
    openingsByTable.set(table, known);
  }
  return known;
}

function findOpenings({ file }: StatementTable): ReadonlyMap<string, Opening> {
  const openings = new Map<string, Opening>([[file.rule, { start: '', end: '' }]]);
  const open = [file];
  for (let around = open.shift(); around !== undefined; around = open.shift()) {
    const outer = openings.get(around.rule);
    for (const [keyword, { body }] of around.statements) {
      if (body === undefined || openings.has(body.rule)) continue;
      openings.set(body.rule, { start: `${outer?.start}${keyword} x "x" {`, end: `}${outer?.end}` });
      open.push(body);
    }
  }
  return openings;
}
