import type { Atom } from './atoms.ts';
import type { Unread } from './unread.ts';

/** The line ends and indentation of a file, which the formatter keeps. */
export interface LineStyle {
  readonly lineEnd: string;
  /** One level of indentation. */
  readonly unit: string;
}

/** The width of a tab in columns. */
const tabWidth = 2;

/**
 * Detects the line style of a file. The indentation is two spaces, whatever the editor's settings are, so that all
 * authors and the CI check agree. A file indented mostly with tabs keeps them. Line ends follow the majority.
 *
 * @param tabs whether a file without any indentation gets tabs
 */
export function detectLineStyle(
  text: string,
  atoms: readonly Atom[],
  { isKept }: Unread,
  tabs: boolean,
): LineStyle {
  const lineEnds = new Map<string, number>();
  const count = (from: number, to: number) => {
    for (const [lineEnd] of text.slice(from, to).matchAll(/\r\n|\r|\n/gu))
      lineEnds.set(lineEnd, (lineEnds.get(lineEnd) ?? 0) + 1);
  };
  let tabbed = 0;
  let blank = 0;
  let before = 0;
  for (const atom of atoms) {
    // White space that stays unchanged must not count, or a second run could decide differently.
    if (atom.lineEnds > 0 && !isKept(atom)) {
      count(before, atom.start);
      if (text[atom.start - 1] === '\t') tabbed++;
      else if (text[atom.start - 1] === ' ') blank++;
    }
    before = atom.end;
  }
  count(before, text.length);
  const [most] = [...lineEnds].sort((a, b) => b[1] - a[1]);
  const isTabbed = tabbed > 0 ? tabbed > blank : tabs && blank === 0;
  return { lineEnd: most?.[0] ?? '\n', unit: isTabbed ? '\t' : '  ' };
}

/** Returns the width of a text in columns; a tab counts as one level of indentation. */
export function measureWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character === '\t' ? tabWidth : 1;
  return width;
}
