/**
 * Makes a text valid in XML 1.0: invalid characters become the replacement character, line breaks and tabs
 * become blanks.
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/gu, '\uFFFD')
      .replaceAll(/[\t\r\n\u2028\u2029]+/gu, ' ')
  );
}
