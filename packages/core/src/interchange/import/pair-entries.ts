import { longestIncreasingSubsequence } from '../../text/lists/longest-increasing-subsequence.ts';
import type { Entry } from '../write/entry.ts';
import { writeEntry } from '../write/write-entries.ts';

/** An entry of a map, with the id of its row in a table made from the map. */
export interface OldEntry {
  readonly entry: Entry;
  readonly row: string;
}

/**
 * Pairs each new entry with its former version: an old entry with the same keyword.
 * Entries in the same row with the same name, text or content are paired first. Then follow equal content,
 * equal names, equal titles or texts, and equal rows. If no entry knows its row, the remaining ones are
 * paired in order.
 */
export function pairEntries(
  old: readonly OldEntry[],
  entries: readonly Entry[],
): ReadonlyMap<Entry, OldEntry> {
  const pairs = new Map<Entry, OldEntry>();
  const taken = new Set<OldEntry>();
  /** Pairs entries with the same key, in order. Entries whose key is `undefined` are skipped. */
  const pass = (
    keyOf: (entry: Entry) => string | undefined,
    keyOfOld: (one: OldEntry) => string | undefined,
    fits: (entry: Entry, one: OldEntry) => boolean = () => true,
  ) => {
    const candidates = new Map<string, OldEntry[]>();
    for (const one of old) {
      const key = taken.has(one) ? undefined : keyOfOld(one);
      if (key === undefined) continue;
      const known = candidates.get(key);
      if (known === undefined) candidates.set(key, [one]);
      else known.push(one);
    }
    const next = new Map<string, number>();
    for (const entry of entries) {
      const key = pairs.has(entry) ? undefined : keyOf(entry);
      if (key === undefined) continue;
      const at = next.get(key) ?? 0;
      const one = candidates.get(key)?.[at];
      if (one === undefined || !fits(entry, one)) continue;
      pairs.set(entry, one);
      taken.add(one);
      next.set(key, at + 1);
    }
  };
  const ofOld = (keyOf: (entry: Entry) => string | undefined) => (one: OldEntry) => keyOf(one.entry);
  const nameOf = (entry: Entry) => entry.names[0];
  const textOf = (entry: Entry) => entry.text;
  const rowOf = ({ row }: { readonly row?: string }) => row;
  pass(rowOf, rowOf, (entry, one) => looksLike(entry, one.entry));
  pass(writeEntry, ofOld(writeEntry));
  pass(nameOf, ofOld(nameOf));
  pass(textOf, ofOld(textOf));
  pass(rowOf, rowOf);
  if (entries.every(({ row }) => row === undefined)) {
    const same = () => '';
    pass(same, same);
  }
  return inOrder(old, entries, pairs);
}

/** Drops pairs that cross others: entries that moved are written again in their new places. */
function inOrder(
  old: readonly OldEntry[],
  entries: readonly Entry[],
  pairs: ReadonlyMap<Entry, OldEntry>,
): ReadonlyMap<Entry, OldEntry> {
  const places = new Map(old.map((one, at) => [one, at]));
  const paired = entries.flatMap((entry) => {
    const one = pairs.get(entry);
    return one === undefined ? [] : [{ entry, one, at: places.get(one) ?? 0 }];
  });
  const stays = longestIncreasingSubsequence(paired.map(({ at }) => at));
  return new Map(paired.filter(({ at }) => stays.has(at)).map(({ entry, one }) => [entry, one]));
}

function isSame(one: Entry, other: Entry): boolean {
  return writeEntry(one) === writeEntry(other);
}

function hasName(one: Entry, other: Entry): boolean {
  return one.names.length > 0 && one.names[0] === other.names[0];
}

function looksLike(one: Entry, other: Entry): boolean {
  return hasName(one, other) || (one.text !== undefined && one.text === other.text) || isSame(one, other);
}
