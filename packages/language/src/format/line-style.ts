import type { Atom } from './atoms.ts';
import type { Unread } from './unread.ts';

/** How a file ends its lines and indents them: the formatter keeps to it. */
export interface LineStyle {
  readonly lineEnd: string;
  /** One step of indentation. */
  readonly unit: string;
}

/** Columns that a tab takes when a line is measured. */
const tabWidth = 2;

/**
 * Two blanks a step, whatever an editor is set to, so that all who work on a map and the build that checks it agree;
 * a file most of whose lines are indented with tabs keeps its tabs. Line ends are those of most lines.
 *
 * @param tabs whether a file in which nothing is indented yet shall have tabs
 */
export function lineStyleOf(
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
    // What is left alone would be counted again when the rest has changed.
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

/** How many columns a text takes; that of a tab is one step of indentation. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character === '\t' ? tabWidth : 1;
  return width;
}
