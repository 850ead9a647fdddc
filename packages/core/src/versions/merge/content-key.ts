import { findSmallest } from '../../text/lists/extremes.ts';
import type { HeadPart, TextItem } from './text-item.ts';

/** Returns the content of a statement's header, or the text of a comment, whatever the layout. */
export function createContentKey({ kind, keyword, parts, head }: TextItem): string {
  return kind === 'comment' ? createCommentKey(head) : `${keyword} ${createPartsKey(parts)}`;
}

export function createPartsKey(parts: readonly HeadPart[]): string {
  return JSON.stringify(parts.filter(({ token }) => token !== 'comma').map(createPartKey));
}

/** Returns the content of a part. The `+` of a score and the indentation of a long text do not count. */
export function createPartKey({ token, image }: Pick<HeadPart, 'token' | 'image'>): string {
  if (token === 'number') return image.replace(/^\+/u, '');
  return image.startsWith('"""') ? removeIndent(image) : image.normalize('NFC');
}

/** Returns a comment without the blanks at the beginning and end of each line. */
export function createCommentKey(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

/** Returns the content of a statement and of everything inside it, without comments. */
export function createDeepContentKey(item: TextItem): string {
  const children = item.body?.children.filter(({ kind }) => kind === 'statement') ?? [];
  return children.length === 0
    ? createContentKey(item)
    : `${createContentKey(item)}{${children.map(createDeepContentKey).join('\n')}}`;
}

/** Lists the comments that belong to a statement itself, without indentation. */
export function listOwnComments({ comments, asides, body }: TextItem): readonly string[] {
  return [...comments, ...asides, ...(body?.comments ?? [])].map(createCommentKey);
}

function removeIndent(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const inner = lines.slice(1, -1);
  const indents = inner.flatMap((line) => (line === '' ? [] : [/^\s*/u.exec(line)?.[0].length ?? 0]));
  const common = findSmallest(indents);
  return [lines[0], ...inner.map((line) => line.slice(common)), lines.at(-1)?.trim()].join('\n');
}

/** Returns the content of a header, including comments inside it. */
export function createHeaderKey(item: TextItem): string {
  return item.hasInnerComments
    ? `${createContentKey(item)} ${item.head.replace(/\s+/gu, ' ')}`
    : createContentKey(item);
}

/** Lists the comments of a statement and of everything inside it, without indentation. */
export function listComments(item: TextItem): readonly string[] {
  const own = item.kind === 'comment' ? [createCommentKey(item.head)] : listOwnComments(item);
  return [...own, ...(item.body?.children ?? []).flatMap(listComments)];
}
