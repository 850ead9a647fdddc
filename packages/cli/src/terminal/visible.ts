import { hasRightToLeft, isolated, isolatePieces } from '@journey-maps/core';

/**
 * A text on one line without anything that a terminal would obey: control characters are shown as pictures (`␛`),
 * and characters that change the reading direction, or end a line, as their code points (`\u{202E}`).
 */
export function visible(text: string): string {
  return text.toWellFormed().replace(obeyed, picture);
}

/**
 * The same for a sentence of ours, in which texts of maps stand between isolates: those around right-to-left texts stay,
 * since the parts of the sentence read in the wrong order without them. Others are left out.
 */
export function visibleSentence(sentence: string): string {
  return isolatePieces(sentence)
    .map(({ text, isIsolated }) =>
      isIsolated && hasRightToLeft(text) ? isolated(visible(text)) : visible(text),
    )
    .join('');
}

/** The same for a text of several lines, which stay lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** The same for sentences of ours on several lines. */
export function visibleSentences(text: string): string {
  return text.split('\n').map(visibleSentence).join('\n');
}

/** A JSON text without such characters, which means the same. (Those of ASCII never stand in one as they are.) */
export function visibleJson(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Controls of ASCII and of Latin 1, marks and overrides of direction, and Unicode's own line ends. */
const obeyed = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

function picture(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `\\u{${code.toString(16).toUpperCase()}}`;
}
