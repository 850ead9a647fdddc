/**
 * Returns the first sentence of a text, or the whole text. A sentence does not end in “quotation marks” or
 * `backticks`.
 */
export function firstSentence(text: string): string {
  return /^(?:“[^”]*”|`[^`]*`|[^“`])*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
}
