import { properties } from '@journey-maps/core/model';
import { listSynonyms, normalizeWord } from '@journey-maps/core/semantics';
import { mayRepeat } from '../help/repeatable.ts';
import { sortStatements } from '../help/statement-order.ts';
import { findKeywordGroup } from '../highlighting/keyword-scopes.ts';
import type { Keyword } from '../lexer/generated/keywords.ts';
import type { StatementHead } from '../lexer/statement-table.ts';
import type { Cursor } from './cursor.ts';
import { endsStatement, findPlaceOnLine } from './find-place-on-line.ts';
import type { WrittenStatement } from './find-statements-around.ts';
import { createHelpText } from './help-text.ts';
import type { Proposal } from './proposal.ts';
import { createStops, escapeSnippet, type SnippetStops } from './snippet-stops.ts';
import { createHeaderSnippet, createStatementSnippet, type SnippetContext } from './statement-snippet.ts';

export interface StatementOptions {
  readonly snippets: SnippetContext;
  /** Returns whether a touchpoint or metric of this name is declared elsewhere. */
  readonly isDeclared: (kind: 'touchpoint' | 'metric', name: string) => boolean;
}

/** Proposes the statements that can begin at the cursor, the most useful first. */
export function proposeStatements(cursor: Cursor, options: StatementOptions): Proposal[] {
  const may = [...cursor.body.statements].filter(([keyword, head]) =>
    mayStand(keyword, head, cursor, options),
  );
  const isThere = (keyword: string) => cursor.siblings.some((other) => other.keyword === keyword);
  const heads = new Map(may);
  return sortStatements([...heads.keys()], cursor.body.rule, isThere).flatMap((keyword) => {
    const head = heads.get(keyword);
    return head ? [createProposal(keyword, head, cursor, options)] : [];
  });
}

/** Returns whether a statement can begin at the cursor and adds information there. */
export function mayStand(
  keyword: string,
  head: StatementHead,
  cursor: Cursor,
  options: StatementOptions,
): boolean {
  const { siblings, siblingsBefore, around, body } = cursor;
  // A file's language precedes all other statements.
  if (head.type === 'Language' && siblingsBefore > 0) return false;
  if (siblings.slice(siblingsBefore).some((other) => other.head?.type === 'Language')) return false;
  const same = siblings.filter((other) => other.keyword === keyword && hasContent(other));
  if (same.length > 0 && !mayRepeat(keyword, head)) return false;
  if (keyword === 'emotion' && !mayFeelMore(same, options)) return false;
  if (body.rule === 'MetricBody' && units.has(keyword) && !takesUnit(siblings)) return false;
  // The newest reading of a metric is its value.
  const hasReadings = siblings.some((other) => other.keyword === 'reading' && hasContent(other));
  if (body.rule === 'MetricBody' && keyword === 'value' && hasReadings) return false;
  const parent = around.at(-1);
  const kind =
    parent?.head?.type === 'Touchpoint'
      ? 'touchpoint'
      : parent?.head?.type === 'Metric'
        ? 'metric'
        : undefined;
  if (body.takesAll || kind === undefined || !declaredOnce[kind].has(keyword)) return true;
  const name = getMetAgainName(parent);
  return name === undefined || !options.isDeclared(kind, name);
}

/** Returns whether a statement has content. An unfinished one does not block another. */
function hasContent({ head, parts }: WrittenStatement): boolean {
  return head?.type === 'Flag' || parts.length > 0;
}

/** The properties that only the declaration of a touchpoint or metric can have, not the references to it. */
const declaredOnce: Readonly<Record<'touchpoint' | 'metric', ReadonlySet<string>>> = {
  touchpoint: listDeclaredOnce('touchpoint'),
  metric: listDeclaredOnce('metric'),
};

function listDeclaredOnce(kind: 'touchpoint' | 'metric'): ReadonlySet<string> {
  const once = properties[kind].filter(({ onlyInDeclaration }) => onlyInDeclaration);
  return new Set(once.map(({ keyword }) => keyword));
}

/** The statements that say what the figures of a metric count. It has one of them, or percentages. */
const units: ReadonlySet<string> = new Set<Keyword>(['unit', 'scale', 'kind']);

function getMetAgainName(statement: WrittenStatement | undefined): string | undefined {
  const [name] = statement?.parts ?? [];
  return name?.is === 'name' && !statement?.parts.some(({ is }) => is === 'text') ? name.image : undefined;
}

/** Returns whether an emotion can be added: a body has one for each persona, and one for all others. */
function mayFeelMore(emotions: readonly WrittenStatement[], { snippets }: StatementOptions): boolean {
  const whose = new Set(emotions.map(({ parts: [first] }) => (first?.is === 'name' ? first.image : '')));
  return !whose.has('') || snippets.names('persona').some((name) => !whose.has(name));
}

function takesUnit(siblings: readonly WrittenStatement[]): boolean {
  return !siblings.some(
    ({ keyword, parts }) =>
      units.has(keyword) || parts.some(({ is, image }) => is === 'number' && image.endsWith('%')),
  );
}

function createProposal(
  keyword: string,
  head: StatementHead,
  cursor: Cursor,
  options: StatementOptions,
): Proposal {
  const { after } = findPlaceOnLine(cursor);
  const stops = createStops(options.snippets.derivesNames);
  const snippet = createSnippet(keyword, head, cursor, options.snippets, stops);
  const isComplete = snippet === keyword || after !== '';
  // Only words that begin as typed: an editor looks for the typed letters anywhere in the filter text.
  const typed = normalizeWord(cursor.prefix);
  const others = listSynonyms(keyword).filter((word) => word.startsWith(typed));
  return {
    label: keyword,
    // Another word leads to the keyword: `phase` to `stage`.
    ...(others.length > 0 && { filter: [keyword, ...others].join(' ') }),
    kind: findKeywordGroup(keyword),
    span: cursor.word,
    snippet: snippet + escapeSnippet(after),
    plain: keyword + (isComplete ? '' : ' ') + after,
    ...createHelpText(keyword, cursor.body.rule),
    ...(stops.edits.length > 0 && { snippetEdits: stops.edits }),
    // The first stop is empty, so the editor can open the list there.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the syntax of snippets.
    ...(snippet.includes('${1:}') && { leadsOn: true }),
  };
}

/** Returns the snippet of a statement, or only its keyword if the rest of the statement already exists. */
function createSnippet(
  keyword: string,
  head: StatementHead,
  cursor: Cursor,
  context: SnippetContext,
  stops: SnippetStops,
): string {
  if (cursor.prefix === '' || endsStatement(cursor))
    return createStatementSnippet(keyword, head, context, stops);
  const isBodyNext = /^[ \t]*\{/.test(cursor.text.slice(cursor.word.end));
  return isBodyNext ? createHeaderSnippet(keyword, head, stops, context) : keyword;
}
