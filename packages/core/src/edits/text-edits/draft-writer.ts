import type { Span } from '../../model/values.ts';
import { escapeCodePoint, quote } from '../../text/quote.ts';

/** A text with placeholders, in the order of the text. */
export interface MapDraft {
  readonly text: string;
  /** The spans of examples, within the quotes of texts. */
  readonly placeholders: readonly Span[];
  /** The tab stops: each placeholder, and each text that may also stay. */
  readonly stops: readonly Span[];
}

/** A statement, an empty line, or a comment. */
export type DraftLine = string | DraftBody;

type DraftBody =
  | { readonly head: string; readonly lines: readonly DraftLine[]; readonly onOneLine: false }
  | { readonly head: string; readonly lines: readonly string[]; readonly onOneLine: true };

/** The line width of the formatter. */
const widest = 100;

// Private-use characters that mark placeholders while a draft is built. No script uses them, and `quoted`
// escapes them in texts.
const opening = '\uE000';
const closing = '\uE001';
const openingOfProposal = '\uE002';
const marks = /[\uE000-\uE002]/gu;

/** Makes a statement with a body of several lines. */
export function draftBlock(head: string, lines: readonly DraftLine[]): DraftLine {
  return { head, lines, onOneLine: false };
}

/** Makes a statement with its body on the same line, if it fits. */
export function draftInlineBody(head: string, ...lines: readonly (string | readonly string[])[]): DraftLine {
  return { head, lines: lines.flat(), onOneLine: true };
}

/** Quotes a text in the syntax of the language. The marks of placeholders, which are for private use, are escaped. */
export function quoteText(text: string): string {
  return quote(text).replaceAll(/\p{Co}/gu, escapeCodePoint);
}

/** Returns the given title, or a placeholder if it is blank: an empty title counts as missing. */
export function quoteTitle(title: string, otherwise: string): string {
  return title.trim() === '' ? quoteExample(otherwise) : quoteText(title);
}

/** Returns an example text in quotes, as a placeholder. */
export function quoteExample(text: string): string {
  return `"${fillIn(quoteText(text).slice(1, -1))}"`;
}

/** Returns a value as a placeholder. */
export function fillIn(value: string): string {
  return `${opening}${value}${closing}`;
}

/** Returns a proposed text in quotes, which may stay: it is a tab stop but not an example. */
export function quoteProposal(text: string): string {
  return `"${openingOfProposal}${quoteText(text).slice(1, -1)}${closing}"`;
}

/** Makes a draft of lines, with one line break at its end. */
export function createDraft(lines: readonly DraftLine[]): MapDraft {
  const marked = `${lines.flatMap((line) => printLine(line, '')).join('\n')}\n`;
  const placeholders: Span[] = [];
  const stops: Span[] = [];
  let text = '';
  let start = 0;
  let isExample = false;
  for (const part of marked.split(/([\uE000-\uE002])/u)) {
    if (part === opening || part === openingOfProposal) {
      start = text.length;
      isExample = part === opening;
    } else if (part === closing) {
      const span = { start, end: text.length };
      stops.push(span);
      if (isExample) placeholders.push(span);
    } else text += part;
  }
  return { text, placeholders, stops };
}

function printLine(line: DraftLine, indent: string): readonly string[] {
  if (typeof line === 'string') return [line === '' ? '' : indent + line];
  if (line.onOneLine) {
    const inlined = `${indent}${line.head} { ${line.lines.join('; ')} }`;
    if (inlined.replaceAll(marks, '').length <= widest) return [inlined];
  }
  const inner = line.lines.flatMap((each) => printLine(each, `${indent}  `));
  return [`${indent}${line.head} {`, ...inner, `${indent}}`];
}
