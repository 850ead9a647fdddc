import { breakText, splitIntoGraphemes } from './look/break-text.ts';

/** A text broken into lines. The lines and the remaining text, joined, are exactly the text. */
export interface FittedLabel {
  readonly lines: readonly string[];
  /** The part that did not fit, shown as an ellipsis; empty if all fits. */
  readonly rest: string;
}

export const ellipsis = '…';

/**
 * Breaks a text into at most `maxLines` lines where a browser would break it. Words wider than a line are
 * broken, but never inside a grapheme.
 *
 * @param measure returns the width of a text, in the unit of `maxWidth`
 */
export function fitLabel(
  text: string,
  maxWidth: number,
  maxLines: number,
  measure: (text: string) => number,
): FittedLabel {
  const fits = (line: string): boolean => measure(showHyphen(line.trimEnd())) <= maxWidth;
  const lines = breakLines(text, fits);
  if (lines.length <= maxLines) return { lines, rest: '' };
  const keptLines = lines.slice(0, maxLines);
  const last = shorten(keptLines.pop() ?? '', (line) => measure(line + ellipsis) <= maxWidth);
  const shown = [...keptLines, last];
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
  for (const piece of breakText(text)) {
    if (fits(piece)) put(piece);
    else for (const letter of splitIntoGraphemes(piece)) put(letter);
  }
  lines.push(line);
  return lines;
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const letters = [...splitIntoGraphemes(line)];
  while (letters.length > 0 && !fits(letters.join('').trimEnd())) letters.pop();
  return letters.join('');
}

/** Returns a line as shown: a soft hyphen is visible only at the end of a line. */
export function showHyphen(line: string): string {
  const shown = line.replaceAll('\u00AD', '');
  return line.endsWith('\u00AD') ? `${shown}-` : shown;
}
