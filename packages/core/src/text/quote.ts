/**
 * Writes any text as a quoted text of the language, on one line. Lone surrogates, which a file cannot contain,
 * become U+FFFD.
 */
export function quote(text: string): string {
  return `"${text.toWellFormed().replaceAll(/["\\]|[\p{Cc}\u2028\u2029\uFEFF]/gu, escapeOf)}"`;
}

function escapeOf(character: string): string {
  return escapes[character] ?? escapeCodePoint(character);
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

/** Writes any character as the language's escape of its code point, such as `\u{A0}`. */
export function escapeCodePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
