/** Patterns for words in the syntax of regular expressions that JavaScript and Oniguruma share. */

export const name = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*';
export const reference = `${name}(?:\\.${name})?`;
/** The characters that open a text: straight and typographic quotes. */
export const openers = '"“”„»«';
/** Ends a keyword: no character of a name follows. */
export const wordEnd = '(?![\\p{L}\\p{M}\\p{N}_.-])';
/** Matches words such as `because` that precede a further part of a header. */
export function createConnectivePattern(words: readonly string[]): string {
  return `(?<![\\p{L}\\p{N}_-])(?:${words.join('|')})(?![\\p{L}\\p{N}_-])`;
}

/** A word of a list of values; it may begin with a digit. */
export const value = '[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*';
export const date = '(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*';
export const number = '(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])';
export const typographicText = '“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?';
