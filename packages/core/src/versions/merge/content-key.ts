import { smallest } from '../../text/lists/extremes.ts';
import type { HeadPart, TextItem } from './text-item.ts';

/** Returns the content of a statement's header, or the text of a comment, whatever the layout. */
export function contentKey({ kind, keyword, parts, head }: TextItem): string {
  return kind === 'comment' ? contentKeyOfComment(head) : `${keyword} ${contentKeyOfParts(parts)}`;
}

export function contentKeyOfParts(parts: readonly HeadPart[]): string {
  return JSON.stringify(parts.filter(({ token }) => token !== 'comma').map(contentKeyOfPart));
}

/** Returns the content of a part. The `+` of a score and the indentation of a long text do not count. */
export function contentKeyOfPart({ token, image }: Pick<HeadPart, 'token' | 'image'>): string {
  if (token === 'number') return image.replace(/^\+/u, '');
  return image.startsWith('"""') ? withoutIndent(image) : image.normalize('NFC');
}

/** Returns a comment without the blanks at the beginning and end of each line. */
export function contentKeyOfComment(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

/** Returns the content of a statement and of everything inside it, without comments. */
export function contentKeys(item: TextItem): string {
  const children = item.body?.children.filter(({ kind }) => kind === 'statement') ?? [];
  return children.length === 0
    ? contentKey(item)
    : `${contentKey(item)}{${children.map(contentKeys).join('\n')}}`;
}

/** Lists the comments that belong to a statement itself, without indentation. */
export function ownComments({ comments, asides, body }: TextItem): readonly string[] {
  return [...comments, ...asides, ...(body?.comments ?? [])].map(contentKeyOfComment);
}

function withoutIndent(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const inner = lines.slice(1, -1);
  const indents = inner.flatMap((line) => (line === '' ? [] : [/^\s*/u.exec(line)?.[0].length ?? 0]));
  const common = smallest(indents);
  return [lines[0], ...inner.map((line) => line.slice(common)), lines.at(-1)?.trim()].join('\n');
}

/** Returns the content of a header, including comments inside it. */
export function headerContentKey(item: TextItem): string {
  return item.hasInnerComments ? `${contentKey(item)} ${item.head.replace(/\s+/gu, ' ')}` : contentKey(item);
}

/** Lists the comments of a statement and of everything inside it, without indentation. */
export function commentsIn(item: TextItem): readonly string[] {
  const own = item.kind === 'comment' ? [contentKeyOfComment(item.head)] : ownComments(item);
  return [...own, ...(item.body?.children ?? []).flatMap(commentsIn)];
}
