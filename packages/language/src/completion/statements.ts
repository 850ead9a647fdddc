import { plainWord, synonymsOf } from '@journey-maps/core/semantics';
import { mayRepeat } from '../help/repeatable.ts';
import { inOrder } from '../help/statement-order.ts';
import { findKeywordGroup } from '../highlighting/keyword-scopes.ts';
import type { Keyword } from '../lexer/generated/keywords.ts';
import type { StatementHead } from '../lexer/statement-table.ts';
import type { Cursor } from './cursor.ts';
import { endsStatement, placeOnLine } from './find-place-on-line.ts';
import type { WrittenStatement } from './find-statements-around.ts';
import { helpText } from './help-text.ts';
import type { Proposal } from './proposal.ts';
import { createStops, literal, type SnippetStops } from './snippet-stops.ts';
import { headSnippet, type SnippetContext, statementSnippet } from './statement-snippet.ts';

export interface StatementOptions {
  readonly snippets: SnippetContext;
  /** Returns whether a touchpoint or metric of this name is declared elsewhere. */
  readonly isDeclared: (kind: 'touchpoint' | 'metric', name: string) => boolean;
}

/** Proposes the statements that can begin at the cursor, the most useful first. */
export function statementProposals(cursor: Cursor, options: StatementOptions): Proposal[] {
  const may = [...cursor.body.statements].filter(([keyword, head]) =>
    mayStand(keyword, head, cursor, options),
  );
  const isThere = (keyword: string) => cursor.siblings.some((other) => other.keyword === keyword);
  const heads = new Map(may);
  return inOrder([...heads.keys()], cursor.body.rule, isThere).flatMap((keyword) => {
    const head = heads.get(keyword);
    return head ? [proposal(keyword, head, cursor, options)] : [];
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
  const same = siblings.filter((other) => other.keyword === keyword && counts(other));
  if (same.length > 0 && !mayRepeat(keyword, head)) return false;
  if (keyword === 'emotion' && !mayFeelMore(same, options)) return false;
  if (keyword === 'unit' && !takesUnit(siblings)) return false;
  const parent = around.at(-1);
  const kind =
    parent?.head?.type === 'Touchpoint'
      ? 'touchpoint'
      : parent?.head?.type === 'Metric'
        ? 'metric'
        : undefined;
  if (body.takesAll || kind === undefined || !declaredOnce[kind].has(keyword)) return true;
  const name = metAgain(parent);
  return name === undefined || !options.isDeclared(kind, name);
}

/** Returns whether a statement has content. An unfinished one does not block another. */
function counts({ head, parts }: WrittenStatement): boolean {
  return head?.type === 'Flag' || parts.length > 0;
}

/** The properties that only the declaration of a touchpoint or metric has, not its further uses. */
const declaredOnce: Readonly<Record<'touchpoint' | 'metric', ReadonlySet<string>>> = {
  touchpoint: new Set<Keyword>(['channel', 'owner', 'external', 'status', 'importance']),
  metric: new Set<Keyword>(['unit', 'baseline', 'value', 'target']),
};

function metAgain(statement: WrittenStatement | undefined): string | undefined {
  const [name] = statement?.parts ?? [];
  return name?.is === 'name' && !statement?.parts.some(({ is }) => is === 'text') ? name.image : undefined;
}

/** Returns whether an emotion can be added: a body has one for each persona, and one for all others. */
function mayFeelMore(emotions: readonly WrittenStatement[], { snippets }: StatementOptions): boolean {
  const whose = new Set(emotions.map(({ parts: [first] }) => (first?.is === 'name' ? first.image : '')));
  return !whose.has('') || snippets.names('persona').some((name) => !whose.has(name));
}

function takesUnit(siblings: readonly WrittenStatement[]): boolean {
  return !siblings.some(({ parts }) => parts.some(({ is, image }) => is === 'number' && image.endsWith('%')));
}

function proposal(keyword: string, head: StatementHead, cursor: Cursor, options: StatementOptions): Proposal {
  const { after } = placeOnLine(cursor);
  const stops = createStops(options.snippets.derivesNames);
  const snippet = snippetFor(keyword, head, cursor, options.snippets, stops);
  const isComplete = snippet === keyword || after !== '';
  // Only words that begin as typed: an editor looks for the typed letters anywhere in the filter text.
  const typed = plainWord(cursor.prefix);
  const others = synonymsOf(keyword).filter((word) => word.startsWith(typed));
  return {
    label: keyword,
    // Another word leads to the keyword: `phase` to `stage`.
    ...(others.length > 0 && { filter: [keyword, ...others].join(' ') }),
    kind: findKeywordGroup(keyword),
    span: cursor.word,
    snippet: snippet + literal(after),
    plain: keyword + (isComplete ? '' : ' ') + after,
    ...helpText(keyword, cursor.body.rule),
    ...(stops.edits.length > 0 && { snippetEdits: stops.edits }),
    // The first stop is empty, so the editor can open the list there.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the syntax of snippets.
    ...(snippet.includes('${1:}') && { leadsOn: true }),
  };
}

/** Returns the snippet of a statement, or only its keyword if the rest of the statement already exists. */
function snippetFor(
  keyword: string,
  head: StatementHead,
  cursor: Cursor,
  context: SnippetContext,
  stops: SnippetStops,
): string {
  if (cursor.prefix === '' || endsStatement(cursor)) return statementSnippet(keyword, head, context, stops);
  const isBodyNext = /^[ \t]*\{/.test(cursor.text.slice(cursor.word.end));
  return isBodyNext ? headSnippet(keyword, head, stops, context) : keyword;
}
