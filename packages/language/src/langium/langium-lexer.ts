import type { IToken } from 'chevrotain';
import { DefaultLexer, type LexerResult } from 'langium';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import { getTokenEnd, type Token } from '../lexer/tokens.ts';

/** Gives Langium's parser the tokens of the language's own lexer, which has decided what each word is. */
export class LangiumLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const { tokens } = journeyLexer.tokenize(text);
    return {
      tokens: tokens.map((token) => this.#langiumToken(token)),
      // Comments belong to no statement.
      hidden: [],
      errors: [],
      report: { diagnostics: [] },
    };
  }

  /** Splits a text as Chevrotain does by the grammar's terminals: each word is an `ID`. */
  split(text: string): LexerResult {
    return super.tokenize(text);
  }

  #langiumToken(token: Token): IToken {
    const { image, startOffset, startLine, startColumn, endLine } = token;
    const tokenType = this.tokenTypes[token.tokenType.name];
    if (tokenType === undefined) throw new Error(`The grammar has no token ${token.tokenType.name}.`);
    const lastLine = image.slice(Math.max(image.lastIndexOf('\n'), image.lastIndexOf('\r')) + 1).length;
    return {
      image,
      startOffset,
      endOffset: getTokenEnd(token) - 1,
      startLine,
      startColumn,
      endLine,
      endColumn: endLine === startLine ? startColumn + image.length - 1 : lastLine,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
      ...(token.isMissed && { isInsertedInRecovery: true }),
    };
  }
}
