import type { Span } from '@journey-maps/core/model';
import type { PlaceInText } from '../lexer/journey-lexer.ts';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import type { Body, StatementHead } from '../lexer/statement-table.ts';
import type { Connective } from '../lexer/table-data.ts';
import type { Token } from '../lexer/tokens.ts';
import { findStatementsAround, type Written, type WrittenStatement } from './find-statements-around.ts';

/** The cursor and the statements around it. */
export interface Cursor {
  readonly text: string;
  readonly offset: number;
  /** The span of the word at the cursor; empty if there is no word. */
  readonly word: Span;
  /** The part of the word before the cursor. */
  readonly prefix: string;
  /** The body that contains the cursor. */
  readonly body: Body;
  readonly is: PlaceInText['is'];
  readonly connective?: Connective;
  readonly connectives: readonly string[];
  /** The statement whose header contains the cursor. Absent where a new statement may begin. */
  readonly statement?: CursorStatement;
  /** The other statements of the body, in source order. */
  readonly siblings: readonly WrittenStatement[];
  /** The number of siblings before the cursor. */
  readonly siblingsBefore: number;
  /** The statements whose bodies contain the cursor, the outermost first. */
  readonly around: readonly WrittenStatement[];
}

export interface CursorStatement {
  readonly keyword: string;
  readonly head: StatementHead;
  readonly span: Span;
  /** The tokens between the keyword and the cursor, and those after the cursor, both without the word at the cursor. */
  readonly before: readonly Written[];
  readonly after: readonly Written[];
}

/** Returns the cursor with its context, or undefined inside texts and comments. */
export function findCursor(text: string, offset: number): Cursor | undefined {
  const whole = findWord(text, offset);
  const prefix = text.slice(whole.start, offset);
  // Before an existing word, a statement is inserted, but a name or value replaces the word.
  const empty = { start: offset, end: offset };
  let word = prefix === '' ? empty : whole;
  let place = journeyLexer.getPlaceAt(text, word.start, word.end);
  if (place && place.is !== 'statement' && word.end !== whole.end) {
    word = whole;
    place = journeyLexer.getPlaceAt(text, word.start, word.end);
  }
  if (!place) return undefined;
  const { statement, before, after, ...around } = findStatementsAround(place);
  return {
    text,
    offset,
    word,
    prefix,
    body: place.body,
    is: place.is,
    ...(place.connective && { connective: place.connective }),
    connectives: place.connectives,
    ...(statement?.head && { statement: { ...statement, head: statement.head, before, after } }),
    ...around,
  };
}

/** A cursor inside a quoted text, with the statement of the text. */
export interface CursorInText {
  /** The text between the quotes. */
  readonly span: Span;
  readonly offset: number;
  readonly isClosed: boolean;
  /** The cursor right before the text. */
  readonly cursor: Cursor;
}

/** Returns the quoted text around an offset, or undefined outside of texts. */
export function findText(text: string, offset: number): CursorInText | undefined {
  const { tokens } = journeyLexer.tokenize(text);
  const token = tokens.find((otherToken) => isTextAround(otherToken, offset));
  if (!token || token.image.startsWith('"""')) return undefined;
  const cursor = findCursor(text, token.startOffset);
  const isClosed = token.image.length > 1 && token.image.endsWith('"');
  const end = token.startOffset + token.image.length - (isClosed ? 1 : 0);
  return cursor && { span: { start: token.startOffset + 1, end }, offset, isClosed, cursor };
}

function isTextAround({ startOffset, image }: Token, offset: number): boolean {
  if (!image.startsWith('"') || offset <= startOffset) return false;
  const end = startOffset + image.length;
  const isClosed = image.length > 1 && image.endsWith('"');
  return isClosed ? offset < end : offset <= end;
}

/**
 * Returns the span of the word around an offset. Words are longer than in most languages: names contain `-` and
 * `.`, and scores begin with a sign.
 */
function findWord(text: string, offset: number): Span {
  const from = text.slice(Math.max(0, offset - 200), offset);
  const before = /[+]?[\p{L}\p{M}\p{N}_.-]*$/u.exec(from)?.[0] ?? '';
  const after = /^[+]?[\p{L}\p{M}\p{N}_.-]*%?/u.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  const joined = before === '' || !after.startsWith('+');
  return { start: offset - before.length, end: offset + (joined ? after.length : 0) };
}
