import type { Span } from '@journey-maps/core';
import type { Part, StatementNode } from '../parser/statement-node.ts';
import type { Context } from './context.ts';

/** Words that are typed where a name of one word belongs. */
export interface SeveralWords {
  /** From the first word to the last, with all characters between and around them. */
  readonly span: Span;
  /** The same without characters around them, which no statement has in it. */
  readonly inner: Span;
  /** As a title, without quotes of other kinds around it. */
  readonly text: string;
  /** It has quotes of other kinds around it. */
  readonly isQuoted: boolean;
}

/** Roles of what may stand in a head before its title, number or text: a name, and words too many. */
const nameRoles: ReadonlySet<string> = new Set([
  'name',
  'persona',
  'owner',
  'target',
  'oldName',
  'refs',
  'words',
]);

/**
 * The words that a statement has instead of a name; `undefined` where it has a name of one word, or none. Characters that
 * are in no word, such as `?` and `'`, belong to them.
 */
export function severalWords(context: Context, node: StatementNode): SeveralWords | undefined {
  if (!context.hasStrayCharacters && !node.parts.some(({ role }) => role === 'words')) return undefined;
  const end = node.parts.findIndex(({ role }) => !nameRoles.has(role));
  const parts = end < 0 ? node.parts : node.parts.slice(0, end);
  const words = wordsBetween(context.text, node, parts, node.parts[end]?.span.start);
  return words && (parts.length > 1 || words.isQuoted) ? words : undefined;
}

/** The words that stand where a text in quotes belongs. */
export function unquotedText(context: Context, node: StatementNode): SeveralWords | undefined {
  if (node.parts.some(({ token }) => token === 'text')) return undefined;
  return wordsBetween(context.text, node, node.parts);
}

/** The parts of a list of names, divided at its commas. */
export function listItems(parts: readonly Part[]): readonly (readonly Part[])[] {
  const items: Part[][] = [[]];
  for (const part of parts) {
    if (part.token === 'comma') items.push([]);
    else items.at(-1)?.push(part);
  }
  return items;
}

/**
 * Words as one name, all of them: `Pays the bill` as `pays-the-bill`. A name does not begin with a digit, so words that
 * do go to its end.
 */
export function joinedName(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{Nd}_]+/gu) ?? [];
  const first = words.findIndex((word) => /^[\p{L}_]/u.test(word));
  return first < 0 ? '' : [...words.slice(first), ...words.slice(0, first)].join('-');
}

function wordsBetween(
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
  const title = withoutQuotes(written);
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

/** Quotes of other kinds around all of it are no part of a title. */
function withoutQuotes(text: string): string {
  const inside = /^(['‘’‚‛`´])(.*[^'‘’‛`´])['‘’‛`´]$/su.exec(text)?.[2];
  return inside === undefined ? text : inside.trim();
}
