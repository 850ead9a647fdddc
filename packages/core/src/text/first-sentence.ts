/** The first sentence of a text, which does not end within “quotation marks” or `backticks`; all of it where none ends. */
export function firstSentence(text: string): string {
  return /^(?:“[^”]*”|`[^`]*`|[^“`])*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
}
