import type { Span } from '@journey-maps/core/model';

/** One change to a text. */
export interface TextChange {
  /** Offsets in the text before the change. */
  readonly span: Span;
  readonly newText: string;
}

/** Reduces a change to the characters that differ, since some editors send the whole text. */
export function trimChange(before: string, { span, newText }: TextChange): TextChange {
  const most = Math.min(span.end - span.start, newText.length);
  let same = 0;
  while (same < most && before[span.start + same] === newText[same]) same++;
  let behind = 0;
  while (behind < most - same && before[span.end - 1 - behind] === newText.at(-1 - behind)) behind++;
  return {
    span: { start: span.start + same, end: span.end - behind },
    newText: newText.slice(same, newText.length - behind),
  };
}

/**
 * Maps an offset in the old text to the new one. An offset inside the change moves to its end,
 * like a cursor while typing.
 */
export function mapOffset(offset: number, { span, newText }: TextChange): number {
  if (offset < span.start) return offset;
  if (offset > span.end) return offset + newText.length - (span.end - span.start);
  return span.start + newText.length;
}
