import type { ComparedChange, MapFact, MapFinding, MapItem, MapMoment } from '@journey-maps/core';
import { notesLook } from '../compare/change-notes.ts';
import { remembered } from './remembered.ts';

// Written out rather than by JSON: a map of 500 moments has thousands of these at each keystroke. Where something
// stands in the text is not seen, and so in none of them.

const between = '\u0000';

/** All of some items that can be seen, with the findings at each. */
export function itemsLook(
  items: readonly MapItem[],
  findingsOf: (item: MapItem) => readonly MapFinding[] = () => [],
  notesOf: (item: MapItem) => readonly ComparedChange[] = () => [],
): string {
  let look = '';
  for (const item of items) look += itemLook(item, notesLook(notesOf(item)), findingsLook(findingsOf(item)));
  return look;
}

const itemLook = remembered((item: MapItem, notes: string, findings: string): string => {
  const { id, kind, title, within, stale, change, channel, channelKind, marks, facts } = item;
  let look = `${between}${id}${between}${kind}${between}${title}${between}${within ?? ''}${between}${channelKind ?? ''} ${channel ?? ''}${stale ? '~' : ''}${change ?? ''}`;
  for (const { kind: mark, label } of marks) look += `${between}${mark}${between}${label}`;
  return look + factsLook(facts) + findings + notes;
});

/** All that can be seen of how people feel at a moment. */
export const feelingsLook = remembered(
  ({ feelings, momentOfTruth }: MapMoment, people: string): string =>
    lookOf(feelings, momentOfTruth) + people,
);

export function factsLook(facts: readonly MapFact[]): string {
  let look = '';
  for (const { label, value, href, image } of facts)
    look += `${between}${label}${between}${value}${between}${href ?? ''}${image === undefined ? '' : imageLook(image)}`;
  return look;
}

/** Told apart without all of an image, which may be megabytes. */
function imageLook(image: string): string {
  return `${between}${image.length} ${image.slice(-200)}`;
}

export function findingsLook(findings: readonly MapFinding[]): string {
  let look = '';
  for (const { level, message } of findings) look += `${between}!${level}${between}${message}`;
  return look;
}

/** Without spans: where something stands in the text is not seen. */
export function lookOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts, (key, value: unknown) => (key === 'span' ? undefined : value));
}
