const opening = '\u2068';
const closing = '\u2069';

/**
 * Sets a text of a map apart from the sentence around it (U+2068 … U+2069), so that it keeps its own reading direction:
 * without, two Hebrew values with an arrow between them read from the new one to the old one.
 *
 * Characters of the text that would change the direction, or end the isolate, are spelled out.
 *
 * @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolated(text: string): string {
  return opening + spelledOut(text) + closing;
}

/** Sets a text apart as `isolated` does, where its own characters of direction are to stay: those that it leaves open, end. */
export function withIsolate(text: string): string {
  const open = text.match(/[\u2066-\u2068]/gu)?.length ?? 0;
  const closed = text.match(/\u2069/gu)?.length ?? 0;
  if (closed > open) return isolated(text);
  return opening + text + closing.repeat(1 + open - closed);
}

/** Leaves out the isolates that no reader needs: those around texts without a right-to-left letter. */
export function withNeededIsolates(text: string): string {
  return text.replace(isolates, (whole, inner: string) => (hasRightToLeft(inner) ? whole : inner));
}

/** Leaves out all isolates. */
export function withoutIsolates(text: string): string {
  return text.replace(isolates, '$1');
}

/** A text in pieces: those between isolates, and what stands around them. */
export function isolatePieces(
  text: string,
): readonly { readonly text: string; readonly isIsolated: boolean }[] {
  return text.split(isolates).map((piece, index) => ({ text: piece, isIsolated: index % 2 === 1 }));
}

/** Replaces characters that change the reading direction by their code points, such as `\u{202E}`. */
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
 * Returns the direction of a text by its first letter, as browsers find it for `unicode-bidi: plaintext`; undefined where it
 * has none, such as "+2".
 */
export function firstStrongDirection(text: string): 'ltr' | 'rtl' | undefined {
  const [letter] = /[\p{L}\u200E\u200F\u061C]/u.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return letter === '\u200F' || hasRightToLeft(letter) ? 'rtl' : 'ltr';
}

/** Checks whether a text has letters that are read from left to right. */
export function hasLeftToRight(text: string): boolean {
  return [...text.matchAll(/\p{L}/gu)].some(([letter]) => !hasRightToLeft(letter));
}

const isolates = /\u2068([^\u202A-\u202E\u2066-\u2069]*)\u2069/gu;
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Hebrew, Arabic and the other blocks that Unicode keeps for right-to-left scripts. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
