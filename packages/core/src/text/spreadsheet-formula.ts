/**
 * Returns whether a spreadsheet would read a text of a CSV file as a formula (some accept the full-width signs of
 * East Asia), or whether the text looks already protected against that by a `'`. A `'` before such a text makes
 * it a text.
 *
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function isLikeFormula(text: string): boolean {
  return /^'*[=+\-@＝＋－＠\t\r\n]/u.test(text);
}
