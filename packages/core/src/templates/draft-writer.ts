import type { Span } from '../model/values.ts';

/** A text with the places in it that are to be filled in, in the order of the text. */
export interface MapDraft {
  readonly text: string;
  /** What stands there is an example: within its quotes, where it is a text. */
  readonly placeholders: readonly Span[];
  /** Where somebody who fills it in stops: at each placeholder, and at each text that may as well stay. */
  readonly stops: readonly Span[];
}

/** A statement, an empty line, or a comment. */
export type DraftLine = string | DraftBody;

type DraftBody =
  | { readonly head: string; readonly lines: readonly DraftLine[]; readonly onOneLine: false }
  | { readonly head: string; readonly lines: readonly string[]; readonly onOneLine: true };

/** As the formatter lays out a map. */
const widest = 100;

// What marks a place to be filled in while a draft is put together. They are no characters of any script, and `quoted`
// leaves none in a text.
const opening = '\uE000';
const closing = '\uE001';
const openingOfProposal = '\uE002';
const marks = /[\uE000-\uE002]/gu;

/** A statement with a body of several lines. */
export function block(head: string, lines: readonly DraftLine[]): DraftLine {
  return { head, lines, onOneLine: false };
}

/** A statement with its body beside it, as long as that fits in a line. */
export function beside(head: string, ...lines: readonly (string | readonly string[])[]): DraftLine {
  return { head, lines: lines.flat(), onOneLine: true };
}

/** A text as the language writes it, whatever it holds. */
export function quoted(text: string): string {
  const escaped = text.toWellFormed().replaceAll(/["\\]|[\p{Cc}\p{Co}\u2028\u2029]/gu, escapeOf);
  return `"${escaped}"`;
}

/** The title that somebody gave, or one to be filled in where they gave none: an empty title is a missing one. */
export function titled(title: string, otherwise: string): string {
  return title.trim() === '' ? example(otherwise) : quoted(title);
}

/** A text that stands for the one that belongs there. */
export function example(text: string): string {
  return `"${fillIn(quoted(text).slice(1, -1))}"`;
}

/** A value that stands for the one that belongs there. */
export function fillIn(value: string): string {
  return `${opening}${value}${closing}`;
}

/** A text that is proposed and may stay: it is no example. */
export function proposed(text: string): string {
  return `"${openingOfProposal}${quoted(text).slice(1, -1)}${closing}"`;
}

/** A draft of these lines, with one line break at its end. */
export function draftOf(lines: readonly DraftLine[]): MapDraft {
  const marked = `${lines.flatMap((line) => printed(line, '')).join('\n')}\n`;
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

function printed(line: DraftLine, indent: string): readonly string[] {
  if (typeof line === 'string') return [line === '' ? '' : indent + line];
  if (line.onOneLine) {
    const one = `${indent}${line.head} { ${line.lines.join('; ')} }`;
    if (one.replaceAll(marks, '').length <= widest) return [one];
  }
  const inner = line.lines.flatMap((each) => printed(each, `${indent}  `));
  return [`${indent}${line.head} {`, ...inner, `${indent}}`];
}

function escapeOf(character: string): string {
  return escapes[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
