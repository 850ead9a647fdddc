import type { MergedEntry } from './entry-list.ts';
import type { MergedItem } from './sides.ts';

/** Returns whether another statement of the same keyword has an empty line above it. */
export type IsApart = (keyword: string, item: MergedItem) => boolean;

/** Returns a test for empty lines above the other statements of a body with the same keyword. */
export function createApartTest(entries: readonly MergedEntry[]): IsApart {
  // Two statements per keyword are enough: at least one differs from the statement in question.
  const apart = new Map<string, MergedItem[]>();
  for (const { item } of entries) {
    const textItem = item.ours ?? item.theirs;
    if (textItem === undefined || !/^[^\S\n]*\r?\n/u.test(textItem.before)) continue;
    const list = apart.get(textItem.keyword) ?? [];
    if (list.length < 2) apart.set(textItem.keyword, [...list, item]);
  }
  return (keyword, item) => (apart.get(keyword) ?? []).some((other) => other !== item);
}
