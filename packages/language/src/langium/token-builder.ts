import { Lexer, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';
import { createCommentMatcher } from '../lexer/match-comment.ts';
import { createTextMatcher } from '../lexer/match-text.ts';
import { matchWord } from '../lexer/match-word.ts';

/**
 * Builds the token types of the language. Alphabetic keywords never match on their own: every word becomes an
 * ID, and `contextual-tokenizer.ts` then tells keywords from names by position. So every keyword can also be a name.
 */
export class JourneyTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(...args: Parameters<DefaultTokenBuilder['buildTokens']>): TokenType[] {
    const tokens = super.buildTokens(...args) as TokenType[];
    const byName = new Map(tokens.map((token) => [token.name, token]));
    const refine = (name: string, change: Partial<TokenType>) => {
      const token = byName.get(name);
      if (token) Object.assign(token, change);
    };
    const id = byName.get('ID');
    const keywords = new Set(tokens.filter((token) => token.PATTERN === Lexer.NA).map((token) => token.name));
    refine('UNKNOWN', { PATTERN: Lexer.NA });
    refine('TEXT', { PATTERN: createTextMatcher(keywords), LINE_BREAKS: true });
    refine('ML_COMMENT', { PATTERN: createCommentMatcher(), LINE_BREAKS: true });
    refine('WS', { PATTERN: /[\s\u200b\ufeff]+/, LINE_BREAKS: true });
    refine('ID', { PATTERN: matchWord, LINE_BREAKS: false });
    // `2nd` is a single name (and reported), not a number and a name; likewise `2026-09x`.
    if (id) {
      refine('NUMBER', { LONGER_ALT: id });
      refine('DATE', { LONGER_ALT: id });
    }
    return tokens;
  }

  protected override buildKeywordToken(keyword: GrammarAST.Keyword): TokenType {
    return { name: keyword.value, PATTERN: isWord(keyword.value) ? Lexer.NA : keyword.value };
  }
}

export function isWord(keyword: string): boolean {
  return /^\p{L}/u.test(keyword);
}
