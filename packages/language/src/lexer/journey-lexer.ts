import type { Problem, Span } from '@journey-maps/core/model';
import { type Place, type Reading, type ReadTokens, readTokens } from './contextual-tokenizer.ts';
import { isClosedComment } from './match-comment.ts';
import { isClosedText } from './match-text.ts';
import { createSplitter, type SplitText } from './split.ts';
import {
  listConnectives,
  type StatementHead,
  type StatementTable,
  statementTable,
} from './statement-table.ts';
import { createTokenTypes, getTokenEnd, type Token, type TokenTypes } from './tokens.ts';

/** The tokens of a text, and the problems that the lexer found in it. */
export interface LexicalReport {
  /** The tokens for the parser, with the final type of each word. */
  readonly tokens: readonly Token[];
  /** Comments in source order. */
  readonly comments: readonly Token[];
  /** Spans of characters that the language does not know. */
  readonly strayCharacters: readonly Span[];
  /** Misplaced braces and words. */
  readonly problems: readonly Problem[];
  /** True if the braces were unbalanced and the lexer repaired them. */
  readonly repaired: boolean;
}

/** A position in a text, and the tokens of the text with a word inserted there. */
export interface PlaceInText extends Place {
  /** The token of the inserted word. */
  readonly cursor: Token;
  readonly tokens: readonly Token[];
  /** The first words of all statements; the value is undefined if no statement begins with the word. */
  readonly heads: ReadonlyMap<Token, StatementHead | undefined>;
}

/** Splits a file into tokens and decides the type of each word (see `readTokens`). */
class JourneyLexer {
  readonly table = statementTable;
  /** All words with a meaning in the language: keywords of statements, values, and `because`. */
  readonly keywords: ReadonlySet<string>;
  readonly #types: TokenTypes;
  /** Splits a text into tokens, of which each word is an `ID`. */
  readonly split: (text: string) => SplitText;

  constructor() {
    this.keywords = listKeywords(this.table);
    this.#types = createTokenTypes(this.keywords);
    this.split = createSplitter(this.#types, this.keywords);
  }

  tokenize(text: string): LexicalReport {
    const { tokens, comments, strayCharacters } = this.split(text);
    const { read, reading } = this.#read(tokens);
    return {
      tokens: read.tokens,
      comments,
      strayCharacters,
      problems: read.problems,
      repaired: reading !== 'braces',
    };
  }

  /**
   * Classifies a word that would replace a span of the text, or returns undefined inside texts and comments. It
   * uses the same reading as the parser, so that completion offers exactly what the parser accepts.
   *
   * @param end the end of the replaced word; equal to `start` for an insertion
   */
  getPlaceAt(text: string, start: number, end = start): PlaceInText | undefined {
    const raw = this.split(text);
    const inside = (token: Token) => {
      const tokenEnd = getTokenEnd(token);
      return token.startOffset < start && (tokenEnd > start || (tokenEnd === start && !isClosed(token)));
    };
    if (raw.comments.some(inside)) return undefined;
    if (raw.tokens.some((token) => token.tokenType === this.#types.text && inside(token))) return undefined;
    const { reading, surplus } = this.#read(raw.tokens);
    const cursor = createCursorToken(text, start, this.#types);
    const before = raw.tokens.filter((token) => token.startOffset < start && getTokenEnd(token) <= start);
    const after = raw.tokens.filter((token) => token.startOffset >= end);
    const { place, tokens, heads } = readTokens([...before, cursor, ...after], this.table, this.#types, {
      reading,
      surplus,
      cursor,
      cursorStandsAlone: start === end,
    });
    return place && { ...place, cursor, tokens, heads };
  }

  #read(tokens: readonly Token[]): { read: ReadTokens; reading: Reading; surplus: number } {
    const { surplus, balanced } = countBraces(tokens, this.#types);
    const readAs = (reading: Reading) => readTokens(tokens, this.table, this.#types, { reading, surplus });
    if (balanced) return { read: readAs('braces'), reading: 'braces', surplus };
    // In a well-indented file the indentation decides, unless the reading by keywords has far fewer doubts.
    const byKeywords = readAs('keywords');
    if (isIndented(tokens, this.#types)) {
      const byLayout = readAs('layout');
      if (byLayout.doubts <= byKeywords.doubts + 6) return { read: byLayout, reading: 'layout', surplus };
    }
    // Repeats the reading, since the last one has left its decisions in the tokens.
    return { read: readAs('keywords'), reading: 'keywords', surplus };
  }
}

/** The lexer of the language. */
export const journeyLexer = new JourneyLexer();

/** Returns whether a word is a keyword, a value or a connective somewhere in the language. */
export function isKeyword(word: string): boolean {
  return journeyLexer.keywords.has(word);
}

function listKeywords(table: StatementTable): ReadonlySet<string> {
  const keywords = new Set(listConnectives(table));
  for (const { statements } of [table.file, table.unknown, ...table.bodies.values()])
    for (const [keyword, { values }] of statements) {
      keywords.add(keyword);
      for (const value of values ?? []) keywords.add(value);
    }
  return keywords;
}

/** Counts the surplus of `{` over `}`, and returns whether all braces are paired. */
function countBraces(
  tokens: readonly Token[],
  { open, close }: TokenTypes,
): { surplus: number; balanced: boolean } {
  let surplus = 0;
  let balanced = true;
  for (const { tokenType } of tokens) {
    if (tokenType === open) surplus++;
    else if (tokenType === close && --surplus < 0) balanced = false;
  }
  return { surplus, balanced: balanced && surplus === 0 };
}

/**
 * Returns whether bodies are indented. It compares the line after each `{` with the line before, wherever the
 * `}` is. Without any `{`, it returns whether any line is indented.
 */
function isIndented(tokens: readonly Token[], { open, close }: TokenTypes): boolean {
  let deeper = 0;
  let noDeeper = 0;
  let indented = 0;
  let indent = 0;
  let previous: Token | undefined;
  for (const token of tokens) {
    if (!previous || token.startLine > previous.endLine) {
      const outer = indent;
      indent = token.startColumn - 1;
      if (indent > 0) indented++;
      if (previous?.tokenType === open && token.tokenType !== close) {
        if (indent > outer) deeper++;
        else noDeeper++;
      }
    }
    previous = token;
  }
  return deeper + noDeeper === 0 ? indented > 0 : deeper > noDeeper;
}

function isClosed(token: Token): boolean {
  if (token.image.startsWith('/*')) return isClosedComment(token.image);
  return !token.image.startsWith('//') && isClosedText(token.image);
}

function createCursorToken(text: string, offset: number, { id }: TokenTypes): Token {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return {
    image: '\u0000',
    startOffset: offset,
    startLine: lines.length,
    endLine: lines.length,
    startColumn: column,
    tokenType: id,
  };
}
