import type { Problem, Span } from '@journey-maps/core';
import type { IToken } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type LexingReport } from 'langium';
import { isClosedComment } from './match-comment.ts';
import { isClosedText } from './match-text.ts';
import { readStatementTable, type StatementHead, type StatementTable } from './statement-table.ts';
import { endOf, type TokenTypes, typesOf } from './tokens.ts';
import { type Place, type Reading, type ReadTokens, readTokens } from './word-reader.ts';

/** What the lexer found in a file beyond the tokens that the parser is given. */
export interface LexicalReport extends LexingReport {
  /** The tokens that the parser was given, with every word's type decided. */
  readonly tokens: readonly IToken[];
  /** Comments, in the order of the text. */
  readonly comments: readonly IToken[];
  /** Stretches that are nothing of the language. */
  readonly strayCharacters: readonly Span[];
  /** Braces and words out of place. */
  readonly problems: readonly Problem[];
  /** The braces did not balance, and were mended for reading. */
  readonly repaired: boolean;
}

/** A place in a text, and the text around it as it is read when a word stands there. */
export interface PlaceInText extends Place {
  /** Stands among the tokens for the word. */
  readonly cursor: IToken;
  readonly tokens: readonly IToken[];
  /** The first words of statements; undefined for one that begins none of the language's. */
  readonly heads: ReadonlyMap<IToken, StatementHead | undefined>;
}

/** Splits a file into tokens and decides what each word is (see `readTokens`). */
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
      // Kept out of the tree, where placing each costs time; whoever wants comments has them in the report.
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
   * What a word would be in the place of a stretch of the text; `undefined` inside texts and comments. The same reading
   * as the parser's decides, so that what is offered is what is understood.
   *
   * @param end of the word that would be replaced; the same as `start` where one would be put in
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
    // A byte order mark is no column: its line is not indented.
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
    // Where the lines are well indented the indentation decides, unless keywords make clearly more sense of the file.
    const byKeywords = readAs('keywords');
    if (isIndented(tokens, this.#types)) {
      const byLayout = readAs('layout');
      if (byLayout.doubts <= byKeywords.doubts + 6) return { read: byLayout, reading: 'layout', surplus };
    }
    // Read once more: a reading leaves its decisions in the tokens.
    return { read: readAs('keywords'), reading: 'keywords', surplus };
  }
}

/** How many more `{` there are than `}`, and whether each has its partner. */
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
 * Is what stands in bodies indented? The line after a `{` tells, wherever the `}` may be; where there is none, whether
 * any line is indented at all.
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
