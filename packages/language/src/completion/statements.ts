import { keywordGroups } from '../colours/keyword-scopes.ts';
import type { StatementHead } from '../lexer/statement-table.ts';
import type { Keyword } from '../to-model/missing.ts';
import type { Cursor } from './cursor.ts';
import { helpText } from './help-text.ts';
import type { Proposal } from './proposal.ts';
import { counts, mayRepeat } from './repeatable.ts';
import { literal } from './snippet-stops.ts';
import { inOrder } from './statement-order.ts';
import { headSnippet, type SnippetContext, statementSnippet } from './statement-snippet.ts';
import { createStops } from './snippet-stops.ts';
import type { WrittenStatement } from './statements-around.ts';

export interface StatementOptions {
  readonly snippets: Omit<SnippetContext, 'siblings' | 'onOneLine'>;
  /** Whether the touchpoint or metric of this name is declared elsewhere. */
  readonly isDeclared: (kind: 'touchpoint' | 'metric', name: string) => boolean;
}

/** The statements that may begin at the cursor, in the order in which they are mostly wanted. */
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

/** What a new statement at the cursor is put between, so that it does not run into what stands on its line. */
export function placeOnLine({ text, word, prefix }: Cursor): { onOneLine: boolean; after: string } {
  const lineStart =
    Math.max(text.lastIndexOf('\n', word.start - 1), text.lastIndexOf('\r', word.start - 1)) + 1;
  const indent = text.slice(lineStart, word.start).replace('\ufeff', '');
  const isFirst = indent.trim() === '';
  const rest = /^[^\r\n]*/.exec(text.slice(word.end))?.[0].trim() ?? '';
  const isLast = rest === '' || /^(?:\/[/*]|;)/.test(rest);
  if (isLast) return { onOneLine: !isFirst, after: '' };
  // Without a word at the cursor it is put before what stands there.
  if (rest.startsWith('}')) return { onOneLine: true, after: /^\s/.test(text.slice(word.end)) ? '' : ' ' };
  if (prefix !== '') return { onOneLine: !isFirst, after: '' };
  return isFirst ? { onOneLine: false, after: '\n' } : { onOneLine: true, after: '; ' };
}

function mayStand(keyword: string, head: StatementHead, cursor: Cursor, options: StatementOptions): boolean {
  const { siblings, siblingsBefore, around, body } = cursor;
  if (head.type === 'Language' && siblingsBefore > 0) return false;
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

/** What only the declaration of a touchpoint or metric says, and not those who meet it again. */
const declaredOnce: Readonly<Record<'touchpoint' | 'metric', ReadonlySet<string>>> = {
  touchpoint: new Set<Keyword>(['channel', 'owner', 'status', 'importance']),
  metric: new Set<Keyword>(['unit', 'baseline', 'value', 'target']),
};

function metAgain(statement: WrittenStatement | undefined): string | undefined {
  const [name] = statement?.parts ?? [];
  return name?.is === 'name' && !statement?.parts.some(({ is }) => is === 'text') ? name.image : undefined;
}

/** A body has one emotion for each persona, and one for all others. */
function mayFeelMore(emotions: readonly WrittenStatement[], { snippets }: StatementOptions): boolean {
  const whose = new Set(emotions.map(({ parts: [first] }) => (first?.is === 'name' ? first.image : '')));
  return !whose.has('') || snippets.names('persona').some((name) => !whose.has(name));
}

function takesUnit(siblings: readonly WrittenStatement[]): boolean {
  return !siblings.some(({ parts }) => parts.some(({ is, image }) => is === 'number' && image.endsWith('%')));
}

function proposal(keyword: string, head: StatementHead, cursor: Cursor, options: StatementOptions): Proposal {
  const { onOneLine, after } = placeOnLine(cursor);
  const context: SnippetContext = { ...options.snippets, siblings: cursor.siblings, onOneLine };
  const snippet = snippetFor(keyword, head, cursor, context);
  const isComplete = head.type === 'Flag';
  return {
    label: keyword,
    kind: keywordGroups[keyword as Keyword],
    span: cursor.word,
    snippet: snippet + literal(after),
    plain: keyword + (isComplete || after !== '' ? '' : ' ') + after,
    ...helpText(keyword, cursor.body.rule),
    ...(snippet.includes('\n\t$0\n') && { leadsOn: true }),
  };
}

/** The keyword alone where the rest of its statement stands there already. */
function snippetFor(
  keyword: string,
  head: StatementHead,
  { text, word, prefix }: Cursor,
  context: SnippetContext,
): string {
  if (prefix === '') return statementSnippet(keyword, head, context);
  const rest = text.slice(word.end);
  if (/^[ \t]*(?:$|[\r\n;}]|\/[/*])/.test(rest)) return statementSnippet(keyword, head, context);
  return /^[ \t]*\{/.test(rest) ? headSnippet(keyword, head, createStops(), context) : keyword;
}
