/** A text broken into lines: the lines and the rest, put together, are the text letter by letter. */
export interface FittedLabel {
  readonly lines: readonly string[];
  /** What did not fit, after which an ellipsis is shown; empty where all fits. */
  readonly rest: string;
}

export const ellipsis = '…';

/**
 * Breaks a text into at most `maxLines` lines, after blanks and hyphens where possible, within a letter sequence where
 * a word is wider than a line or the script has no blanks.
 *
 * @param measure gives the width of a text, in the unit of `maxWidth`
 */
export function fitLabel(
  text: string,
  maxWidth: number,
  maxLines: number,
  measure: (text: string) => number,
): FittedLabel {
  const fits = (line: string): boolean => measure(line.trimEnd()) <= maxWidth;
  const lines = breakLines(text, fits);
  if (lines.length <= maxLines) return { lines, rest: '' };
  const kept = lines.slice(0, maxLines);
  const last = shorten(kept.pop() ?? '', (line) => measure(line + ellipsis) <= maxWidth);
  const shown = [...kept, last];
  return { lines: shown, rest: text.slice(shown.join('').length) };
}

function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    if (line !== '' && (line.endsWith('\n') || !fits(line + piece))) {
      lines.push(line);
      line = '';
    }
    line += piece;
  };
  for (const piece of text.match(/\n|[^\s\-/]*[\s\-/]?/gu) ?? []) {
    if (fits(piece)) put(piece);
    else for (const letter of letters(piece)) put(letter);
  }
  lines.push(line);
  return lines;
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const kept = letters(line);
  while (kept.length > 0 && !fits(kept.join('').trimEnd())) kept.pop();
  return kept.join('');
}

/** Never cuts a letter from its accent, nor an emoji in two. */
function letters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
