import type { TextItem } from './text-item.ts';

/** Returns the text of an item in its version, with its comments and line breaks. */
export function getRawItem(item: TextItem): string {
  return item.before + getRawStatement(item) + item.after;
}

/** Returns the text of a statement without the comments and blanks around it. */
export function getRawStatement({ head, body }: TextItem): string {
  return body === undefined ? head : head + body.open + body.children.map(getRawItem).join('') + body.close;
}

/**
 * Replaces the indentation of each line of a text that begins with `from`.
 *
 * @param isWhole whether the first line begins with its indentation
 */
export function shiftIndent(text: string, from: string, to: string, isWhole: boolean): string {
  if (from === to || (!isWhole && !text.includes('\n'))) return text;
  const lines = text.split('\n');
  return lines
    .map((line, i) => {
      const isOwn = (i > 0 || isWhole) && (line.trim() !== '' || i === lines.length - 1);
      return isOwn && line.startsWith(from) ? to + line.slice(from.length) : line;
    })
    .join('\n');
}
