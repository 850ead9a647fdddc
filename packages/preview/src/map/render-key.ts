import type { ComparedChange } from '@journey-maps/core/versions';
import type { MapFact, MapFinding, MapItem, MapMoment } from '@journey-maps/core/views';
import { createNotesKey } from '../compare/change-notes.ts';
import { memoizeOnFirst } from './memoize-on-first.ts';

// Concatenated rather than by JSON: a map of 500 moments needs thousands of these keys at each keystroke.
// Spans are not visible, so keys don't contain them.

const between = '\u0000';

/** Returns a key for everything visible of items, with their findings. */
export function createItemsKey(
  items: readonly MapItem[],
  listFindings: (item: MapItem) => readonly MapFinding[] = () => [],
  listNotes: (item: MapItem) => readonly ComparedChange[] = () => [],
): string {
  let look = '';
  for (const item of items)
    look += itemLook(item, createNotesKey(listNotes(item)), createFindingsKey(listFindings(item)));
  return look;
}

const itemLook = memoizeOnFirst((item: MapItem, notes: string, findings: string): string => {
  const { id, kind, title, within, stale, change, channel, channelKind, marks, facts } = item;
  let look = `${between}${id}${between}${kind}${between}${title}${between}${within ?? ''}${between}${channelKind ?? ''} ${channel ?? ''}${stale ? '~' : ''}${change ?? ''}`;
  for (const { kind: mark, label } of marks) look += `${between}${mark}${between}${label}`;
  return look + createFactsKey(facts) + findings + notes;
});

/** Returns a key for everything visible of the feelings at a moment. */
export const feelingsKey = memoizeOnFirst(
  ({ feelings, momentOfTruth }: MapMoment, people: string): string =>
    renderKey(feelings, momentOfTruth) + people,
);

export function createFactsKey(facts: readonly MapFact[]): string {
  let look = '';
  for (const { label, value, href, image } of facts)
    look += `${between}${label}${between}${value}${between}${href ?? ''}${image === undefined ? '' : createImageKey(image)}`;
  return look;
}

/** Returns a key for an image without all of its data, which may be megabytes. */
function createImageKey(image: string): string {
  return `${between}${image.length} ${image.slice(-200)}`;
}

export function createFindingsKey(findings: readonly MapFinding[]): string {
  let look = '';
  for (const { level, message } of findings) look += `${between}!${level}${between}${message}`;
  return look;
}

/** Returns a key for any values, without spans, which are not visible. */
export function renderKey(...parts: readonly unknown[]): string {
  return JSON.stringify(parts, (key, value: unknown) => (key === 'span' ? undefined : value));
}
