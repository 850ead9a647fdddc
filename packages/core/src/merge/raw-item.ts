import type { TextItem } from './text-item.ts';

/** A statement as it stands in its version, with its comments and its lines. */
export function rawItem(item: TextItem): string {
  return item.before + rawStatement(item) + item.after;
}

/** The same without the comments and blanks around it. */
export function rawStatement({ head, body }: TextItem): string {
  return body === undefined ? head : head + body.open + body.children.map(rawItem).join('') + body.close;
}

/**
 * A text with its lines indented otherwise: those that begin as those around it did.
 *
 * @param isWhole whether its first line begins with it
 */
export function shifted(text: string, from: string, to: string, isWhole: boolean): string {
  if (from === to || (!isWhole && !text.includes('\n'))) return text;
  const lines = text.split('\n');
  return lines
    .map((line, i) => {
      const isOwn = (i > 0 || isWhole) && (line.trim() !== '' || i === lines.length - 1);
      return isOwn && line.startsWith(from) ? to + line.slice(from.length) : line;
    })
    .join('\n');
}
