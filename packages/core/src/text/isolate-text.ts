const opening = '\u2068';
const closing = '\u2069';

/**
 * Isolates a text of a map from the sentence around it (U+2068 … U+2069), so that it keeps its own reading
 * direction. Without isolates, two Hebrew values with an arrow between them read from the new one to the old
 * one.
 *
 * Escapes characters of the text that would change the direction, or end the isolate.
 *
 * @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolateText(text: string): string {
  return opening + spelledOut(text) + closing;
}

/** Isolates a text without escaping its directional characters, and closes the isolates that it leaves open. */
export function wrapInIsolate(text: string): string {
  const open = text.match(/[\u2066-\u2068]/gu)?.length ?? 0;
  const closed = text.match(/\u2069/gu)?.length ?? 0;
  if (closed > open) return isolateText(text);
  return opening + text + closing.repeat(1 + open - closed);
}

/** Removes the isolates that no reader needs: those around texts without a right-to-left letter. */
export function removeUnneededIsolates(text: string): string {
  return text.replace(isolates, (whole, inner: string) => (hasRightToLeft(inner) ? whole : inner));
}

/** Removes all isolates. */
export function removeIsolates(text: string): string {
  return text.replace(isolates, '$1');
}

/** Splits a text into the pieces inside and outside of isolates. */
export function isolatePieces(
  text: string,
): readonly { readonly text: string; readonly isIsolated: boolean }[] {
  return text.split(isolates).map((piece, index) => ({ text: piece, isIsolated: index % 2 === 1 }));
}

/** Replaces characters that change the reading direction with their code points, such as `\u{202E}`. */
export function spelledOut(text: string): string {
  return text.replace(
    directions,
    (char) => `\\u{${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}}`,
  );
}

export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/**
 * Returns the direction of a text by its first letter, as browsers do for `unicode-bidi: plaintext`;
 * `undefined` for a text without letters, such as "+2".
 */
export function detectDirection(text: string): 'ltr' | 'rtl' | undefined {
  const [letter] = /[\p{L}\u200E\u200F\u061C]/u.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return letter === '\u200F' || hasRightToLeft(letter) ? 'rtl' : 'ltr';
}

/** Returns whether a text has letters that are read from left to right. */
export function hasLeftToRight(text: string): boolean {
  return [...text.matchAll(/\p{L}/gu)].some(([letter]) => !hasRightToLeft(letter));
}

const isolates = /\u2068([^\u202A-\u202E\u2066-\u2069]*)\u2069/gu;
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Hebrew, Arabic and the other blocks that Unicode reserves for right-to-left scripts. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
