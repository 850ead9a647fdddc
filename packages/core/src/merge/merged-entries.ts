import { staysInOrder } from '../diff/stays-in-order.ts';
import type { Combined, MergedItem, Side } from './combine-versions.ts';
import type { Fates } from './fates.ts';
import { hasOwnBody } from './pair-items.ts';

/** A thing in its place in the result. */
export interface MergedEntry {
  readonly item: MergedItem;
  /** The side that wants it here, where it is a conflict. */
  readonly only?: Side;
}

/**
 * What stands in a body of the result, in its order: as in ours, with what theirs moved or added behind what it stands
 * behind there. What both sides put in different places stands in both, each for its side.
 */
export function mergedEntries(around: MergedItem, { of }: Combined, fates: Fates): readonly MergedEntry[] {
  const childrenIn = (version: 'base' | Side) =>
    (around[version]?.body?.children ?? []).map((child) => of(child));
  const base = childrenIn('base');
  const sequences = { ours: childrenIn('ours'), theirs: childrenIn('theirs') };
  const places = { base: numbered(base), ours: numbered(sequences.ours), theirs: numbered(sequences.theirs) };
  const moved = { ours: movedIn(sequences.ours), theirs: movedIn(sequences.theirs) };

  let list = sequences.ours.flatMap((item) => entryFor(item, 'ours'));
  const isTheirs = ({ item }: MergedEntry) => moved.theirs.has(item) && !moved.ours.has(item);
  list = list.filter((entry) => !isTheirs(entry));
  for (const item of sequences.theirs) {
    const [entry] = entryFor(item, 'theirs');
    if (entry !== undefined && !list.some((one) => one.item === item)) insert(entry, 'theirs');
  }
  for (const item of torn()) {
    list = list.filter((one) => one.item !== item);
    insert({ item, only: 'ours' }, 'ours');
    insert({ item, only: 'theirs' }, 'theirs');
    const [one, other] = [0, 1].map((nth) => list.findIndex((each) => each.item === item) + nth);
    if (list[other ?? 0]?.item === item)
      list = list.flatMap((each, i) => (i === one ? { item } : i === other ? [] : each));
  }
  return list;

  function entryFor(item: MergedItem, side: Side): readonly MergedEntry[] {
    const fate = fates.of(item);
    if (fate === 'gone' || fates.placeOf(item, side) !== around) return [];
    if (fate !== 'stays') return [{ item, only: fate }];
    return fates.placeOf(item, 'ours') === fates.placeOf(item, 'theirs')
      ? [{ item }]
      : [{ item, only: side }];
  }

  /** Puts something behind what it stands behind in a side's version, and behind what the other side added there. */
  function insert(entry: MergedEntry, side: Side): void {
    const sequence = sequences[side];
    let at = 0;
    for (let i = (places[side].get(entry.item) ?? 0) - 1; i >= 0; i--) {
      const before = list.findLastIndex((one) => one.item === sequence[i]);
      if (before < 0) continue;
      at = before + 1;
      break;
    }
    const before = places.base.get(entry.item) ?? list.length + places.base.size;
    while (at < list.length) {
      const next = list[at];
      if (next === undefined || places[side].has(next.item) || (places.base.get(next.item) ?? -1) > before)
        break;
      at++;
    }
    list = [...list.slice(0, at), entry, ...list.slice(at)];
  }

  /** Of those that stood here before, the fewest that can be are said to have been moved. */
  function movedIn(sequence: readonly MergedItem[]): ReadonlySet<MergedItem> {
    const both = sequence.filter((item) => places.base.has(item));
    const stay = staysInOrder(both.map((item) => places.base.get(item) ?? 0));
    return new Set(both.filter((item) => !stay.has(places.base.get(item) ?? 0)));
  }

  /** Those of which both sides changed the order in ways that do not go together. */
  function torn(): ReadonlySet<MergedItem> {
    const found = new Set<MergedItem>();
    if (moved.ours.size === 0 || moved.theirs.size === 0) return found;
    const inAll = list.filter(
      ({ item, only }) =>
        only === undefined &&
        item.base !== undefined &&
        hasOwnBody(item.base) &&
        [places.base, places.ours, places.theirs].every((place) => place.has(item)),
    );
    /** Who changed its order with another one. */
    const turned = { ours: new Set<MergedItem>(), theirs: new Set<MergedItem>() };
    const contrary: (readonly [MergedItem, MergedItem])[] = [];
    for (const [i, { item: one }] of inAll.entries()) {
      for (const { item: other } of inAll.slice(i + 1)) {
        if (one.base?.shape?.key !== other.base?.shape?.key) continue;
        const isFirst = (place: ReadonlyMap<MergedItem, number>) =>
          (place.get(one) ?? 0) < (place.get(other) ?? 0);
        const [was, ours, theirs] = [isFirst(places.base), isFirst(places.ours), isFirst(places.theirs)];
        if (ours !== was) turned.ours.add(one).add(other);
        if (theirs !== was) turned.theirs.add(one).add(other);
        if (!(ours === was ? theirs : ours)) contrary.push([one, other]);
      }
    }
    for (const pair of contrary) {
      const mover =
        pair.find((item) => turned.ours.has(item) && turned.theirs.has(item)) ??
        pair.find((item) => moved.theirs.has(item) || moved.ours.has(item));
      found.add(mover ?? pair[1]);
    }
    return found;
  }
}

function numbered(items: readonly MergedItem[]): Map<MergedItem, number> {
  return new Map(items.map((item, i) => [item, i]));
}
