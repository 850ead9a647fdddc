import type { Span } from '@journey-maps/core';
import type { IToken } from 'chevrotain';
import type { PlaceInText } from '../lexer/journey-lexer.ts';
import type { Body, StatementHead } from '../lexer/statement-table.ts';
import { journeyServices } from '../parser/services.ts';
import { statementsAround, type Written, type WrittenStatement } from './statements-around.ts';

/** Where the cursor stands, and what stands around it. */
export interface Cursor {
  readonly text: string;
  readonly offset: number;
  /** The word at the cursor; empty where there is none. */
  readonly word: Span;
  /** What is typed of it. */
  readonly prefix: string;
  /** The body around it. */
  readonly body: Body;
  readonly is: PlaceInText['is'];
  readonly because: boolean;
  /** The statement whose head it is in. Absent where a statement may begin. */
  readonly statement?: CursorStatement;
  /** The other statements of the body, in the order of the text. */
  readonly siblings: readonly WrittenStatement[];
  /** How many of them stand before the cursor. */
  readonly siblingsBefore: number;
  /** The statements in whose bodies it stands, the outermost first. */
  readonly around: readonly WrittenStatement[];
}

export interface CursorStatement {
  readonly keyword: string;
  readonly head: StatementHead;
  readonly span: Span;
  /** What follows the keyword, before the cursor and after it; the word at the cursor left out. */
  readonly before: readonly Written[];
  readonly after: readonly Written[];
}

/** What stands around a place of a text; undefined inside texts and comments. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const whole = wordAt(text, offset);
  const prefix = text.slice(whole.start, offset);
  const { Lexer } = journeyServices().parser;
  // Before a word that is there, a statement is put in; a name or value takes the place of the word.
  const empty = { start: offset, end: offset };
  let word = prefix === '' ? empty : whole;
  let place = Lexer.placeAt(text, word.start, word.end);
  if (place && place.is !== 'statement' && word.end !== whole.end) {
    word = whole;
    place = Lexer.placeAt(text, word.start, word.end);
  }
  if (!place) return undefined;
  const { statement, before, after, ...around } = statementsAround(place);
  return {
    text,
    offset,
    word,
    prefix,
    body: place.body,
    is: place.is,
    because: place.because,
    ...(statement?.head && { statement: { ...statement, head: statement.head, before, after } }),
    ...around,
  };
}

/** The stretch of a text in quotes that an offset lies in, and the statement that it belongs to. */
export interface CursorInText {
  /** Between the quotes. */
  readonly span: Span;
  readonly offset: number;
  readonly isClosed: boolean;
  /** As it stands before the text. */
  readonly cursor: Cursor;
}

/** The text in quotes around an offset; undefined where there is none. */
export function textAt(text: string, offset: number): CursorInText | undefined {
  const { tokens } = journeyServices().parser.Lexer.tokenize(text);
  const token = tokens.find((one) => isTextAround(one, offset));
  if (!token || token.image.startsWith('"""')) return undefined;
  const cursor = cursorAt(text, token.startOffset);
  const isClosed = token.image.length > 1 && token.image.endsWith('"');
  const end = token.startOffset + token.image.length - (isClosed ? 1 : 0);
  return cursor && { span: { start: token.startOffset + 1, end }, offset, isClosed, cursor };
}

function isTextAround({ startOffset, image }: IToken, offset: number): boolean {
  if (!image.startsWith('"') || offset <= startOffset) return false;
  const end = startOffset + image.length;
  const isClosed = image.length > 1 && image.endsWith('"');
  return isClosed ? offset < end : offset <= end;
}

/** A word is longer here than in most languages: names have `-` and `.` in them, and scores a sign. */
function wordAt(text: string, offset: number): Span {
  const from = text.slice(Math.max(0, offset - 200), offset);
  const before = /[+]?[\p{L}\p{M}\p{N}_.-]*$/u.exec(from)?.[0] ?? '';
  const after = /^[+]?[\p{L}\p{M}\p{N}_.-]*%?/u.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  const joined = before === '' || !after.startsWith('+');
  return { start: offset - before.length, end: offset + (joined ? after.length : 0) };
}
