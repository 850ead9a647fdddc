import type { TextEdit } from '../../model/document.ts';

/**
 * Returns one edit that turns one text into another, from the first to the last line that differs; none for
 * equal texts.
 */
export function editBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same++;
  const start = same === 0 ? 0 : before.lastIndexOf('\n', same - 1) + 1;
  let behind = 0;
  while (behind < most - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  const line = before.indexOf('\n', before.length - behind);
  const common = line < 0 ? 0 : before.length - line - 1;
  return [
    {
      span: { start, end: before.length - common },
      newText: after.slice(start, after.length - common),
    },
  ];
}
