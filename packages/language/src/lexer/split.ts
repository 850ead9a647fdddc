import type { Span } from '@journey-maps/core/model';
import { createCommentMatcher } from './match-comment.ts';
import { createTextMatcher } from './match-text.ts';
import { matchWord } from './match-word.ts';
import type { Token, TokenTypes } from './tokens.ts';

/** The tokens of a text before `readTokens` decides the type of each word. */
export interface SplitText {
  readonly tokens: Token[];
  readonly comments: Token[];
  /** Stretches without any token. */
  readonly strayCharacters: Span[];
}

/**
 * Creates the function that splits texts into tokens, as the grammar's terminals define them. Chevrotain splits
 * the same way (a test compares both).
 *
 * @param keywords the words that can begin a statement or be a value
 */
export function createSplitter(
  types: TokenTypes,
  keywords: ReadonlySet<string>,
): (text: string) => SplitText {
  const matchText = createTextMatcher(keywords);
  const matchComment = createCommentMatcher();

  function getTokenAt(
    text: string,
    at: number,
  ): readonly [type: Token['tokenType'] | 'comment', image: string] | undefined {
    const code = text.charCodeAt(at);
    switch (code) {
      case 0x7b:
        return [types.open, '{'];
      case 0x7d:
        return [types.close, '}'];
      case 0x3b:
        return [types.semicolon, ';'];
      case 0x2c:
        return [types.comma, ','];
      case 0x2f: {
        const image = matchComment(text, at)?.[0] ?? matchSticky(lineComment, text, at);
        return image === undefined ? undefined : ['comment', image];
      }
      default:
    }
    if (isNumberStart(code)) return getNumberAt(text, at);
    const word = matchWord(text, at)?.[0];
    if (word !== undefined) return [types.id, word];
    const quoted = matchText(text, at)?.[0];
    return quoted === undefined ? undefined : [types.text, quoted];
  }

  /** A date, a number, or a longer word that begins like one: `2nd` is a name, and reported as such. */
  function getNumberAt(text: string, at: number): readonly [Token['tokenType'], string] | undefined {
    const date = matchSticky(datePattern, text, at);
    const image = date ?? matchSticky(numberPattern, text, at);
    const word = matchWord(text, at)?.[0];
    if (word !== undefined && word.length > (image?.length ?? 0)) return [types.id, word];
    return image === undefined ? undefined : [date === undefined ? types.number : types.date, image];
  }

  return (text) => {
    const tokens: Token[] = [];
    const comments: Token[] = [];
    const strayCharacters: { start: number; end: number }[] = [];
    // A byte order mark takes no column: its line is not indented.
    const lines = new LineCounter(text, text.startsWith('\ufeff') ? 1 : 0);
    for (let at = 0; at < text.length; ) {
      const space = matchSticky(whitespace, text, at);
      if (space !== undefined) {
        at += space.length;
        continue;
      }
      const nextToken = getTokenAt(text, at);
      if (nextToken === undefined) {
        const last = strayCharacters.at(-1);
        if (last?.end === at) last.end++;
        else strayCharacters.push({ start: at, end: at + 1 });
        at++;
        continue;
      }
      const [type, image] = nextToken;
      const token = lines.token(type === 'comment' ? types.comment : type, image, at);
      (type === 'comment' ? comments : tokens).push(token);
      at += image.length;
    }
    return { tokens, comments, strayCharacters };
  };
}

const whitespace = /[\s\u200b\ufeff]+/uy;
const lineComment = /\/\/[^\n\r]*/uy;
const datePattern = /[0-9]{4}-(?:[0-9][0-9-]*|[QWqw][0-9]{1,2})|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}/uy;
const numberPattern = /[+-]?[0-9]+(?:\.[0-9]+)?%?/uy;

/** Digits, `+` and `-`. */
function isNumberStart(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d;
}

function matchSticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Counts lines from the beginning of a text to its end, for tokens in their order. */
class LineCounter {
  readonly #text: string;
  /** Characters of the first line that take no column. */
  readonly #columnless: number;
  #line = 1;
  #lineStart = 0;
  #at = 0;

  constructor(text: string, columnless: number) {
    this.#text = text;
    this.#columnless = columnless;
  }

  token(tokenType: Token['tokenType'], image: string, start: number): Token {
    this.#moveTo(start);
    const startLine = this.#line;
    const startColumn = start - this.#lineStart + 1 - (startLine === 1 ? this.#columnless : 0);
    this.#moveTo(start + image.length - 1);
    return { image, startOffset: start, startLine, startColumn, endLine: this.#line, tokenType };
  }

  #moveTo(offset: number): void {
    for (; this.#at < offset; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 10 && (code !== 13 || this.#text.charCodeAt(this.#at + 1) === 10)) continue;
      this.#line++;
      this.#lineStart = this.#at + 1;
    }
  }
}
