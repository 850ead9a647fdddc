import type { Problem, Span } from '@journey-maps/core';
import type { IToken } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type LexingReport } from 'langium';
import { isClosedComment } from './match-comment.ts';
import { isClosedText } from './match-text.ts';
import { readStatementTable, type StatementHead, type StatementTable } from './statement-table.ts';
import { endOf, type TokenTypes, typesOf } from './tokens.ts';
import { type Place, type Reading, type ReadTokens, readTokens } from './word-reader.ts';

/** The output of the lexer for a file, beyond the tokens for the parser. */
export interface LexicalReport extends LexingReport {
  /** The tokens for the parser, with the final type of each word. */
  readonly tokens: readonly IToken[];
  /** Comments in source order. */
  readonly comments: readonly IToken[];
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
  readonly cursor: IToken;
  readonly tokens: readonly IToken[];
  /** The first words of all statements; the value is undefined if no statement begins with the word. */
  readonly heads: ReadonlyMap<IToken, StatementHead | undefined>;
}

/** Splits a file into tokens and decides the type of each word (see `readTokens`). */
export class JourneyLexer extends DefaultLexer {
  readonly table: StatementTable;
  readonly #types: TokenTypes;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.table = readStatementTable(services.Grammar);
    this.#types = typesOf(this.tokenTypes);
  }

  override tokenize(text: string): LexerResult & { readonly report: LexicalReport } {
    const raw = this.#split(text);
    const { read, reading } = this.#read(raw.tokens);
    return {
      errors: raw.errors,
      tokens: read.tokens,
      // Comments stay out of the tree, where placing them takes time. They are in the report.
      hidden: [],
      report: {
        diagnostics: [],
        tokens: read.tokens,
        comments: raw.hidden.filter((token) => token.tokenType.name !== 'WS'),
        strayCharacters: raw.errors.map(({ offset, length }) => ({ start: offset, end: offset + length })),
        problems: read.problems,
        repaired: reading !== 'braces',
      },
    };
  }

  /**
   * Classifies a word that would replace a span of the text, or returns undefined inside texts and comments. It
   * uses the same reading as the parser, so that completion offers exactly what the parser accepts.
   *
   * @param end the end of the replaced word; equal to `start` for an insertion
   */
  placeAt(text: string, start: number, end = start): PlaceInText | undefined {
    const raw = this.#split(text);
    const inside = (token: IToken) => {
      const tokenEnd = endOf(token);
      return token.startOffset < start && (tokenEnd > start || (tokenEnd === start && !isClosed(token)));
    };
    const covers = (token: IToken) => token.tokenType.name !== 'WS' && inside(token);
    if (raw.hidden.some(covers)) return undefined;
    if (raw.tokens.some((token) => token.tokenType === this.#types.text && inside(token))) return undefined;
    const { reading, surplus } = this.#read(raw.tokens);
    const cursor = cursorToken(text, start, this.#types);
    const before = raw.tokens.filter((token) => token.startOffset < start && endOf(token) <= start);
    const after = raw.tokens.filter((token) => token.startOffset >= end);
    const { place, tokens, heads } = readTokens([...before, cursor, ...after], this.table, this.#types, {
      reading,
      surplus,
      cursor,
      cursorStandsAlone: start === end,
    });
    return place && { ...place, cursor, tokens, heads };
  }

  #split(text: string): LexerResult {
    const raw = super.tokenize(text);
    if (!text.startsWith('\ufeff')) return raw;
    // A byte order mark takes no column: the first line is not indented.
    for (const token of raw.tokens) {
      if ((token.startLine ?? 1) > 1) break;
      token.startColumn = (token.startColumn ?? 1) - 1;
      if (token.endLine === 1) token.endColumn = (token.endColumn ?? 1) - 1;
    }
    return raw;
  }

  #read(tokens: readonly IToken[]): { read: ReadTokens; reading: Reading; surplus: number } {
    const { surplus, balanced } = braces(tokens, this.#types);
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

/** Counts the surplus of `{` over `}`, and reports whether all braces are paired. */
function braces(
  tokens: readonly IToken[],
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
 * Reports whether bodies are indented. It compares the line after each `{` with the line before, wherever the
 * `}` is. Without any `{`, it reports whether any line is indented.
 */
function isIndented(tokens: readonly IToken[], { open, close }: TokenTypes): boolean {
  let deeper = 0;
  let noDeeper = 0;
  let indented = 0;
  let indent = 0;
  let previous: IToken | undefined;
  for (const token of tokens) {
    if (!previous || (token.startLine ?? 1) > (previous.endLine ?? 1)) {
      const outer = indent;
      indent = (token.startColumn ?? 1) - 1;
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

function isClosed(token: IToken): boolean {
  if (token.image.startsWith('/*')) return isClosedComment(token.image);
  return !token.image.startsWith('//') && isClosedText(token.image);
}

function cursorToken(text: string, offset: number, { id }: TokenTypes): IToken {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return {
    image: '\u0000',
    startOffset: offset,
    endOffset: offset,
    startLine: lines.length,
    endLine: lines.length,
    startColumn: column,
    endColumn: column,
    tokenType: id,
    tokenTypeIdx: id.tokenTypeIdx ?? 0,
  };
}
