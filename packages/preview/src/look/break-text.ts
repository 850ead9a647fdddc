import { createTextCache } from './text-cache.ts';

/**
 * Splits a text where a browser may break it into lines: after blanks, hyphens and slashes, between the words
 * of scripts without blanks (Thai, Khmer, Lao, Burmese), and between Chinese, Japanese and Korean letters.
 * Punctuation stays with the letter before or after it. The pieces together are the text.
 *
 * @see https://www.unicode.org/reports/tr14/
 */
export function breakText(text: string): readonly string[] {
  return broken(text, () => cut(text));
}

const broken = createTextCache<readonly string[]>();

function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of splitIntoParts(text)) {
    const last = piece.at(-1) ?? '';
    const isTogether = piece === '' || !mayBreak(piece, last, part);
    if (isTogether) piece += part;
    else {
      pieces.push(piece);
      piece = part;
    }
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

/** Splits a text into graphemes: an accent stays with its letter, and an emoji is whole. */
export function splitIntoGraphemes(text: string): readonly string[] {
  if (onlySingleLetters.test(text)) return [...text];
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Latin letters and signs, each of which is a grapheme. A segmenter would take a hundred times as long. */
const onlySingleLetters = /^[ -~\u00A0-\u02FF]*$/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Splits a text into graphemes; for scripts that browsers break by a dictionary, into words. */
function splitIntoParts(text: string): readonly string[] {
  if (!unspaced.test(text)) return splitIntoGraphemes(text);
  return Array.from(words.segment(text), ({ segment }) =>
    unspaced.test(segment) ? [segment] : splitIntoGraphemes(segment),
  ).flat();
}

const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ideographic =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u;
/** Characters that cannot begin a line. */
const closing =
  /^[\p{Pe}\p{Pf}!?,.:;%\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F\u30FB\u30FC\u3005\u303B\u30FD\u30FE\u309D\u309E\u2026\u00B7ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u;
/** Characters that cannot end a line. */
const opening = /[\p{Ps}\p{Pi}]$/u;

function mayBreak(before: string, last: string, next: string): boolean {
  if (last === '\n' || last === '\u200B' || last === '\u00AD') return true;
  if (/^[ \t\n]/u.test(next)) return false;
  if (/[ \t\-/\u2010\u2013]/u.test(last)) return true;
  if (closing.test(next) || opening.test(before)) return false;
  if (/^[\u00A0\u202F\u2060\uFEFF]/u.test(next) || /[\u00A0\u202F\u2060\uFEFF]/u.test(last)) return false;
  const letter = splitIntoGraphemes(before.slice(-16)).at(-1) ?? '';
  return ideographic.test(letter) || ideographic.test(next) || (unspaced.test(last) && unspaced.test(next));
}
