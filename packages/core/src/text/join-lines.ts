/** Replaces line breaks and tabs with spaces, so that a text stays on its line of a list. */
export function joinLines(text: string): string {
  return text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/gu, ' ');
}
