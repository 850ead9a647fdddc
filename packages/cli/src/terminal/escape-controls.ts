import { hasRightToLeft, isolatePieces, isolateText } from '@journey-maps/core/text';

/**
 * Returns a text on one line without characters that a terminal would obey: control characters become
 * pictures (`␛`), and characters that change the reading direction, or end a line, become code points
 * (`\u{202E}`).
 */
export function escapeControls(text: string): string {
  return text.toWellFormed().replace(obeyed, drawControl);
}

/**
 * Escapes a generated sentence in which texts of maps are between isolates. Keeps the isolates around
 * right-to-left texts, which the sentence needs for its reading order. Drops all other isolates.
 */
export function escapeSentence(sentence: string): string {
  return isolatePieces(sentence)
    .map(({ text, isIsolated }) =>
      isIsolated && hasRightToLeft(text) ? isolateText(escapeControls(text)) : escapeControls(text),
    )
    .join('');
}

/** Escapes each line of a text as `visible` does. */
export function escapeLines(text: string): string {
  return text.split('\n').map(escapeControls).join('\n');
}

/** Escapes each line of generated sentences as `escapeSentence` does. */
export function escapeSentences(text: string): string {
  return text.split('\n').map(escapeSentence).join('\n');
}

/**
 * Escapes such characters in a JSON text without changing its meaning. (JSON never contains ASCII control
 * characters unescaped.)
 */
export function escapeJson(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Control characters of ASCII and Latin 1, direction marks and overrides, and Unicode's line separators. */
const obeyed = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

function drawControl(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `\\u{${code.toString(16).toUpperCase()}}`;
}
