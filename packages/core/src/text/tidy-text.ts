/**
 * Makes one line of a text that a person typed: blanks and control characters become single spaces. Removes
 * characters that change the reading direction, and cuts what is longer than the limit.
 *
 * @param longest the maximum length, in characters
 * @returns an empty text if nothing is left
 */
export function tidyText(text: string, longest: number): string {
  const line = text
    // Bounds the time for a text of any length. Runs of blanks and marks may take up the rest.
    .slice(0, longest * 16)
    .toWellFormed()
    .normalize('NFC')
    .replace(directions, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** Direction marks, overrides and isolates, and the byte order mark. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
