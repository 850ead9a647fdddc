import type { TextItem } from './text-item.ts';

/** A statement as it stands in its version, with its comments and its lines. */
export function rawItem({ before, head, body, after }: TextItem): string {
  const inner = body === undefined ? '' : body.open + body.children.map(rawItem).join('') + body.close;
  return before + head + inner + after;
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
