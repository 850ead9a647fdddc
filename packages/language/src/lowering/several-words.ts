import type { Span } from '@journey-maps/core/model';
import type { Part, StatementNode } from '../parser/statement-node.ts';
import type { Context } from './context.ts';

/** Several words in place of a name. */
export interface SeveralWords {
  /** From the first word to the last, with all characters between and around them. */
  readonly span: Span;
  /** The same span without stray characters at its ends. */
  readonly inner: Span;
  /** The words as a title, without quotes of other kinds. */
  readonly text: string;
  /** True if quotes of other kinds enclose the words. */
  readonly isQuoted: boolean;
}

/** The roles of parts that can precede a title, number or text: a name and superfluous words. */
const nameRoles: ReadonlySet<string> = new Set([
  'name',
  'persona',
  'evidence',
  'owner',
  'target',
  'oldName',
  'refs',
  'words',
]);

/**
 * Returns the words that a statement has in place of a name, or undefined if it has a one-word name or none.
 * Stray characters such as `?` and `'` are part of the words.
 */
export function findSeveralWords(context: Context, node: StatementNode): SeveralWords | undefined {
  if (!context.hasStrayCharacters && !node.parts.some(({ role }) => role === 'words')) return undefined;
  const end = node.parts.findIndex(({ role }) => !nameRoles.has(role));
  const parts = end < 0 ? node.parts : node.parts.slice(0, end);
  const words = findWordsBetween(context.text, node, parts, node.parts[end]?.span.start);
  return words && (parts.length > 1 || words.isQuoted) ? words : undefined;
}

/** Returns the words in place of a quoted text. */
export function findUnquotedText(context: Context, node: StatementNode): SeveralWords | undefined {
  if (node.parts.some(({ token }) => token === 'text')) return undefined;
  return findWordsBetween(context.text, node, node.parts);
}

/** Splits a list of names at its commas. */
export function listItems(parts: readonly Part[]): readonly (readonly Part[])[] {
  const items: Part[][] = [[]];
  for (const part of parts) {
    if (part.token === 'comma') items.push([]);
    else items.at(-1)?.push(part);
  }
  return items;
}

/**
 * Joins words to a name: `Pays the bill` becomes `pays-the-bill`. Leading words that begin with a digit move
 * to the end, since a name can't begin with a digit.
 */
export function joinName(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{Nd}_]+/gu) ?? [];
  const first = words.findIndex((word) => /^[\p{L}_]/u.test(word));
  return first < 0 ? '' : [...words.slice(first), ...words.slice(0, first)].join('-');
}

function findWordsBetween(
  text: string,
  { keywordSpan }: StatementNode,
  parts: readonly Part[],
  to = endOfWords(text, parts.at(-1)?.span.end ?? keywordSpan.end),
): SeveralWords | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const all = text.slice(keywordSpan.end, to);
  const written = all.trim();
  const start = keywordSpan.end + all.length - all.trimStart().length;
  const title = stripQuotes(written);
  return {
    span: { start, end: start + written.length },
    inner: { start: first.span.start, end: last.span.end },
    text: title,
    isQuoted: title !== written,
  };
}

/** Returns the end of the characters that follow a statement's last word and belong to no other token. */
function endOfWords(text: string, from: number): number {
  const other = /[\p{L}\p{N}_{};,"“”„«»\r\n]|\/[/*]/gu;
  other.lastIndex = from;
  return other.exec(text)?.index ?? text.length;
}

/** Strips quotes of other kinds that enclose the whole text. */
function stripQuotes(text: string): string {
  const inside = /^(['‘’‚‛`´])(.*[^'‘’‛`´])['‘’‛`´]$/su.exec(text)?.[2];
  return inside === undefined ? text : inside.trim();
}
