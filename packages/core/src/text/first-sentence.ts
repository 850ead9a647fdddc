/**
 * Returns the first sentence of a text, or the whole text. A sentence does not end in “quotation marks” or
 * `backticks`.
 */
export function getFirstSentence(text: string): string {
  return /^(?:“[^”]*”|`[^`]*`|[^“`])*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
}
