import type { Span } from '../model/values.ts';

/**
 * Where a stretch of an older text lies in a newer one, taking everything between their common beginning and their
 * common end as replaced. Exact outside of that; inside, the nearest place that there is.
 */
export function movedSpan(before: string, after: string): (span: Span) => Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  const shift = after.length - before.length;
  const move = (offset: number) =>
    offset <= start
      ? offset
      : offset >= before.length - end
        ? offset + shift
        : Math.min(offset, after.length - end);
  return (span) => ({ start: move(span.start), end: move(span.end) });
}
