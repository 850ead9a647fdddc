import { smallest } from '../lists/extremes.ts';
import type { HeadPart, TextItem } from './text-item.ts';

/** What the head of a statement says, whatever its layout; of a comment its text. */
export function saidBy({ kind, keyword, parts, head }: TextItem): string {
  return kind === 'comment' ? saidByComment(head) : `${keyword} ${saidByParts(parts)}`;
}

export function saidByParts(parts: readonly HeadPart[]): string {
  return JSON.stringify(parts.filter(({ token }) => token !== 'comma').map(saidByPart));
}

/** A word as it counts: a score with and without its `+`, and a long text however far it is indented, are the same. */
export function saidByPart({ token, image }: Pick<HeadPart, 'token' | 'image'>): string {
  if (token === 'number') return image.replace(/^\+/u, '');
  return image.startsWith('"""') ? withoutIndent(image) : image.normalize('NFC');
}

/** A comment without the blanks at the beginnings and ends of its lines. */
export function saidByComment(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

/** What a statement says with all that stands in it, comments left out. */
export function allSaidBy(item: TextItem): string {
  const children = item.body?.children.filter(({ kind }) => kind === 'statement') ?? [];
  return children.length === 0 ? saidBy(item) : `${saidBy(item)}{${children.map(allSaidBy).join('\n')}}`;
}

/** The comments that belong to a statement itself, as they count. */
export function ownComments({ comments, asides, body }: TextItem): readonly string[] {
  return [...comments, ...asides, ...(body?.comments ?? [])].map(saidByComment);
}

function withoutIndent(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const inner = lines.slice(1, -1);
  const indents = inner.flatMap((line) => (line === '' ? [] : [/^\s*/u.exec(line)?.[0].length ?? 0]));
  const common = smallest(indents);
  return [lines[0], ...inner.map((line) => line.slice(common)), lines.at(-1)?.trim()].join('\n');
}

/** The same with the comments in its midst. */
export function headSaidBy(item: TextItem): string {
  return item.hasInnerComments ? `${saidBy(item)} ${item.head.replace(/\s+/gu, ' ')}` : saidBy(item);
}

/** The comments of a statement and of all that stands in it, as they count. */
export function commentsIn(item: TextItem): readonly string[] {
  const own = item.kind === 'comment' ? [saidByComment(item.head)] : ownComments(item);
  return [...own, ...(item.body?.children ?? []).flatMap(commentsIn)];
}
