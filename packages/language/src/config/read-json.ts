import type { Span } from '@journey-maps/core/model';
import { findClosest } from '@journey-maps/core/text';
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** Records a problem. */
export type Report = (span: Span, message: string, level?: 'warning') => void;

/** Parses JSON with comments as far as possible, and reports the first error. */
export function readTree(text: string, report: Report): Node | undefined {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text.replace(/^\uFEFF/u, ' '), errors);
  } catch (error) {
    // The parser recurses for each `[` and `{`.
    if (!(error instanceof RangeError)) throw error;
    report({ start: 0, end: 1 }, 'This is nested too deeply to be read.');
    return undefined;
  }
  // Later errors mostly follow from the first one.
  const [first] = errors;
  if (root === undefined)
    report({ start: 0, end: text.length }, `${notJson('')} An empty configuration is \`{}\`.`);
  else if (first !== undefined) report(placeOf(first, text), notJson(printParseErrorCode(first.error)));
  return root;
}

function placeOf({ offset, length }: ParseError, text: string): Span {
  const start = Math.min(offset, Math.max(0, text.length - 1));
  return { start, end: Math.max(start, Math.min(start + Math.max(length, 1), text.length)) };
}

function notJson(error: string): string {
  switch (error) {
    case 'CommaExpected':
      return 'This is not JSON: a comma is missing before this.';
    case 'ColonExpected':
      return 'This is not JSON: a colon is missing before this.';
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return 'This is not JSON: something is missing before this, or there is one comma too many.';
    case 'CloseBraceExpected':
      return 'This is not JSON: a `}` is missing.';
    case 'CloseBracketExpected':
      return 'This is not JSON: a `]` is missing.';
    case 'UnexpectedEndOfString':
      return 'This is not JSON: the quote that ends this text is missing.';
    case 'InvalidSymbol':
      return 'This is not JSON: put words in double quotes, except `true` and `false`.';
    default:
      return 'This is not JSON.';
  }
}

export interface Entry {
  readonly name: string;
  readonly value: Node;
  /** The span of the name. */
  readonly span: Span;
}

export function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/**
 * Returns the properties of an object, or none for another value. Only the first of two equal keys counts.
 *
 * @param what the subject of messages, such as "A configuration"
 * @param known the allowed keys; any key if undefined
 */
export function entriesOf(
  node: Node,
  what: string,
  known: readonly string[] | undefined,
  report: Report,
): readonly Entry[] {
  if (node.type !== 'object') {
    report(spanOf(node), `${what} must be in braces: \`{ … }\`.`);
    return [];
  }
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) => {
    // A half-typed property has no value, which the parser has already reported.
    if (key === undefined || value === undefined) return [];
    const name = String(key.value);
    const span = spanOf(key);
    if (known !== undefined && !known.includes(name)) {
      report(span, `${what} has no ${quoted(name)}: ${didYouMean(name, known)}`);
      return [];
    }
    if (seen.has(name)) {
      report(span, `${quoted(name)} occurs twice, and only the first one applies: remove one of them.`);
      return [];
    }
    seen.add(name);
    return [{ name, value, span }];
  });
}

/** Suggests a similar name, or lists all known names: the end of a message. */
export function didYouMean(name: string, known: readonly string[]): string {
  const [nearest] = findClosest(name, known);
  if (nearest !== undefined) return `did you mean \`${nearest}\`?`;
  return known.length === 0
    ? 'it takes none.'
    : `choose from ${known.map((otherName) => `\`${otherName}\``).join(', ')}.`;
}

const longestQuote = 80;

/** Quotes a text of the file for a message, and shortens it if necessary. */
export function quoted(text: string): string {
  const chars = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return `\`${chars.toWellFormed().replaceAll(/\s+/gu, ' ')}\``;
}
