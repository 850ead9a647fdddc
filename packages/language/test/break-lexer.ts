import { vi } from 'vitest';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';

/** Makes the lexer throw for texts that contain a mark, until mocks are restored. */
export function breakLexer(mark = '// bad'): void {
  const lexer = journeyLexer;
  const tokenize = lexer.tokenize.bind(lexer);
  vi.spyOn(lexer, 'tokenize').mockImplementation((text, ...options) => {
    if (text.includes(mark)) throw new Error('lexer failed');
    return tokenize(text, ...options);
  });
}
