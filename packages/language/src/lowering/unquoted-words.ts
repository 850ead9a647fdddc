import type { Span } from '@journey-maps/core/model';
import type { Part, StatementNode } from '../parser/statement-node.ts';
import type { Context } from './context.ts';

/** Words without the quotes `"`, where a name or a quoted text belongs. */
export interface UnquotedWords {
  /** From the first word to the last, including the characters between them and stray characters around them. */
  readonly span: Span;
  /** The same span without stray characters at its ends. */
  readonly inner: Span;
  /** The words as a title, without enclosing quotes other than `"`. */
  readonly text: string;
  /** True if quotes other than `"` enclose the words. */
  readonly hasOtherQuotes: boolean;
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
export function findUnquotedWords(context: Context, node: StatementNode): UnquotedWords | undefined {
  if (!context.hasStrayCharacters && !node.parts.some(({ role }) => role === 'words')) return undefined;
  const end = node.parts.findIndex(({ role }) => !nameRoles.has(role));
  const parts = end < 0 ? node.parts : node.parts.slice(0, end);
  const words = findWordsBetween(context.text, node, parts, node.parts[end]?.span.start);
  return words && (parts.length > 1 || words.hasOtherQuotes) ? words : undefined;
}

/** Returns the words in place of a quoted text. */
export function findUnquotedText(context: Context, node: StatementNode): UnquotedWords | undefined {
  if (node.parts.some(({ token }) => token === 'text')) return undefined;
  return findWordsBetween(context.text, node, node.parts);
}

/** Splits the parts of a list of names at the commas. */
export function splitAtCommas(parts: readonly Part[]): readonly (readonly Part[])[] {
  const items: Part[][] = [[]];
  for (const part of parts) {
    if (part.token === 'comma') items.push([]);
    else items.at(-1)?.push(part);
  }
  return items;
}

/**
 * Joins words into a name: `Pays the bill` becomes `pays-the-bill`. Leading words that begin with a digit move
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
  to = findEndOfWords(text, parts.at(-1)?.span.end ?? keywordSpan.end),
): UnquotedWords | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const all = text.slice(keywordSpan.end, to);
  const written = all.trim();
  const start = keywordSpan.end + all.length - all.trimStart().length;
  const title = stripOtherQuotes(written);
  return {
    span: { start, end: start + written.length },
    inner: { start: first.span.start, end: last.span.end },
    text: title,
    hasOtherQuotes: title !== written,
  };
}

/** Returns the end of the stray characters that follow a statement's last word. */
function findEndOfWords(text: string, from: number): number {
  const other = /[\p{L}\p{N}_{};,"“”„«»\r\n]|\/[/*]/gu;
  other.lastIndex = from;
  return other.exec(text)?.index ?? text.length;
}

/** Removes quotes other than `"` that enclose the whole text. */
function stripOtherQuotes(text: string): string {
  const inside = /^(['‘’‚‛`´])(.*[^'‘’‛`´])['‘’‛`´]$/su.exec(text)?.[2];
  return inside === undefined ? text : inside.trim();
}
