import type { ComparedChange, MapFact, MapFinding, MapItem, MapMoment } from '@journey-maps/core';
import { notesLook } from '../compare/change-notes.ts';

// Written out rather than by JSON: a map of 500 moments has thousands of these at each keystroke. Where something
// stands in the text is not seen, and so in none of them.

const between = '\u0000';

/** All of some items that can be seen, with the findings at each. */
export function itemsLook(
  items: readonly MapItem[],
  findingsOf: (item: MapItem) => readonly MapFinding[] | undefined = () => undefined,
  notesOf: (item: MapItem) => readonly ComparedChange[] = () => [],
): string {
  let look = '';
  for (const item of items)
    look += itemLook(item) + findingsLook(findingsOf(item)) + notesLook(notesOf(item));
  return look;
}

/** What of an item stays as it is stays the same object from picture to picture: nothing of it moves but its spans. */
const itemLook = remembered((item: MapItem): string => {
  const { id, kind, title, within, stale, change, channelKind, marks, facts } = item;
  let look = `${between}${id}${between}${kind}${between}${title}${between}${within ?? ''}${between}${channelKind ?? ''}${stale ? '~' : ''}${change ?? ''}`;
  for (const { kind: mark, label } of marks) look += `${between}${mark}${between}${label}`;
  return look + factsLook(facts);
});

/** All that can be seen of how people feel at a moment. */
export const feelingsLook = remembered(({ feelings, momentOfTruth }: MapMoment): string =>
  lookOf(feelings, momentOfTruth),
);

/** A function that works out only once what it gives for an object. */
function remembered<T extends object>(work: (of: T) => string): (of: T) => string {
  const known = new WeakMap<T, string>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const now = work(of);
    known.set(of, now);
    return now;
  };
}

export function factsLook(facts: readonly MapFact[]): string {
  let look = '';
  for (const { label, value, href } of facts)
    look += `${between}${label}${between}${value}${between}${href ?? ''}`;
  return look;
}

export function findingsLook(findings: readonly MapFinding[] = []): string {
  let look = '';
  for (const { level, message } of findings) look += `${between}!${level}${between}${message}`;
  return look;
}

/** Without spans: where something stands in the text is not seen. */
export function lookOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts, (key, value: unknown) => (key === 'span' ? undefined : value));
}
