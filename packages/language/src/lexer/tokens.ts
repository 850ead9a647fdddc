/** The kind of a token: punctuation, a keyword, or one of the grammar's terminals. */
export interface TokenType {
  /** `ID`, `TEXT` … or the keyword itself. */
  readonly name: string;
  /** A keyword that is a word: `split` reads it as an `ID`, and `readTokens` then recognises it by its position. */
  readonly isKeyword: boolean;
}

/** A token of a text. Lines and columns are 1-based, columns in UTF-16 units. */
export interface Token {
  readonly image: string;
  readonly startOffset: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** For a word, `readTokens` decides it. */
  tokenType: TokenType;
  /** A brace that the text lacks. */
  readonly isMissed?: true;
}

/** The token types that matter for reading words and braces. */
export interface TokenTypes {
  /** Keywords alone. */
  readonly byKeyword: ReadonlyMap<string, TokenType>;
  readonly id: TokenType;
  /** A word that begins no statement of the language. */
  readonly unknown: TokenType;
  readonly open: TokenType;
  readonly close: TokenType;
  readonly semicolon: TokenType;
  readonly comma: TokenType;
  readonly text: TokenType;
  readonly number: TokenType;
  readonly date: TokenType;
  readonly comment: TokenType;
}

/** Makes the types of token of a language with these keywords. */
export function createTokenTypes(keywords: Iterable<string>): TokenTypes {
  const byKeyword = new Map<string, TokenType>();
  for (const name of keywords) byKeyword.set(name, { name, isKeyword: true });
  const terminal = (name: string): TokenType => ({ name, isKeyword: false });
  return {
    byKeyword,
    id: terminal('ID'),
    unknown: terminal('UNKNOWN'),
    open: terminal('{'),
    close: terminal('}'),
    semicolon: terminal(';'),
    comma: terminal(','),
    text: terminal('TEXT'),
    number: terminal('NUMBER'),
    date: terminal('DATE'),
    comment: terminal('COMMENT'),
  };
}

export function getTokenEnd(token: Token): number {
  return token.startOffset + token.image.length;
}

/** Creates a missing brace: empty, at the end of the previous token. */
export function createMissingBrace(type: TokenType, image: string, before: Token | undefined): Token {
  return {
    image,
    startOffset: before ? getTokenEnd(before) : 0,
    startLine: before?.endLine ?? 1,
    startColumn: 1,
    endLine: before?.endLine ?? 1,
    tokenType: type,
    isMissed: true,
  };
}
