import type { Span } from '../model/values.ts';

/**
 * Where a stretch of an older text lies in a newer one, taking everything between their common beginning and their
 * common end as replaced. Exact outside of that, and for what a changed line begins with; else the nearest place that
 * there is.
 */
export function movedSpan(before: string, after: string): (span: Span) => Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  // Of a line that was deleted or inserted, the beginning may be that of the next one, too.
  if (start > 0) start = before.lastIndexOf('\n', start - 1) + 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  const shift = after.length - before.length;
  const inside = (offset: number) => Math.min(offset, after.length - end);
  const isBehind = (offset: number) => offset >= before.length - end;
  return (span) => ({
    // What is inserted right before it is not part of it, and neither is what is inserted right behind it.
    start: isBehind(span.start) ? span.start + shift : inside(span.start),
    end: span.end > start && isBehind(span.end) ? span.end + shift : inside(span.end),
  });
}
