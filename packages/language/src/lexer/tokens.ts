import type { IToken, TokenType } from 'chevrotain';

/** The token types that matter for reading words and braces. */
export interface TokenTypes {
  readonly byName: Readonly<Record<string, TokenType>>;
  readonly id: TokenType;
  readonly unknown: TokenType;
  readonly open: TokenType;
  readonly close: TokenType;
  readonly semicolon: TokenType;
  readonly comma: TokenType;
  readonly because: TokenType;
  readonly text: TokenType;
  readonly number: TokenType;
}

/** Looks up these types among the lexer's. */
export function typesOf(byName: Readonly<Record<string, IToken['tokenType']>>): TokenTypes {
  const type = (name: string) => {
    const found = byName[name];
    if (!found) throw new Error(`The grammar has no token ${name}.`);
    return found;
  };
  return {
    byName,
    id: type('ID'),
    unknown: type('UNKNOWN'),
    open: type('{'),
    close: type('}'),
    semicolon: type(';'),
    comma: type(','),
    because: type('because'),
    text: type('TEXT'),
    number: type('NUMBER'),
  };
}

export function setType(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}

export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

export function lineOf(token: IToken): number {
  return token.startLine ?? 1;
}

export function endLineOf(token: IToken): number {
  return token.endLine ?? 1;
}

export function columnOf(token: IToken): number {
  return token.startColumn ?? 1;
}

/** Creates a missing brace: empty, at the end of the previous token, since Langium searches tokens by offset. */
export function missedBrace(type: TokenType, image: string, before: IToken | undefined): IToken {
  return {
    image,
    startOffset: before ? endOf(before) : 0,
    endOffset: before ? endOf(before) - 1 : -1,
    startLine: before ? endLineOf(before) : 1,
    endLine: before ? endLineOf(before) : 1,
    startColumn: (before?.endColumn ?? 0) + 1,
    endColumn: before?.endColumn ?? 0,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
    isInsertedInRecovery: true,
  };
}
