import { findLongestIncreasingSubsequence } from '../../text/lists/longest-increasing-subsequence.ts';
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
    getKey: (entry: Entry) => string | undefined,
    keyOfOld: (oldEntry: OldEntry) => string | undefined,
    fits: (entry: Entry, oldEntry: OldEntry) => boolean = () => true,
  ) => {
    const candidates = new Map<string, OldEntry[]>();
    for (const oldEntry of old) {
      const key = taken.has(oldEntry) ? undefined : keyOfOld(oldEntry);
      if (key === undefined) continue;
      const known = candidates.get(key);
      if (known === undefined) candidates.set(key, [oldEntry]);
      else known.push(oldEntry);
    }
    const next = new Map<string, number>();
    for (const entry of entries) {
      const key = pairs.has(entry) ? undefined : getKey(entry);
      if (key === undefined) continue;
      const at = next.get(key) ?? 0;
      const oldEntry = candidates.get(key)?.[at];
      if (oldEntry === undefined || !fits(entry, oldEntry)) continue;
      pairs.set(entry, oldEntry);
      taken.add(oldEntry);
      next.set(key, at + 1);
    }
  };
  const ofOld = (getKey: (entry: Entry) => string | undefined) => (oldEntry: OldEntry) =>
    getKey(oldEntry.entry);
  const getName = (entry: Entry) => entry.names[0];
  const getText = (entry: Entry) => entry.text;
  const getRow = ({ row }: { readonly row?: string }) => row;
  pass(getRow, getRow, (entry, oldEntry) => isAlike(entry, oldEntry.entry));
  pass(writeEntry, ofOld(writeEntry));
  pass(getName, ofOld(getName));
  pass(getText, ofOld(getText));
  pass(getRow, getRow);
  if (entries.every(({ row }) => row === undefined)) {
    const getEmptyKey = () => '';
    pass(getEmptyKey, getEmptyKey);
  }
  return dropCrossingPairs(old, entries, pairs);
}

/** Drops pairs that cross others: entries that moved are written again in their new places. */
function dropCrossingPairs(
  old: readonly OldEntry[],
  entries: readonly Entry[],
  pairs: ReadonlyMap<Entry, OldEntry>,
): ReadonlyMap<Entry, OldEntry> {
  const places = new Map(old.map((oldEntry, at) => [oldEntry, at]));
  const paired = entries.flatMap((entry) => {
    const oldEntry = pairs.get(entry);
    return oldEntry === undefined ? [] : [{ entry, one: oldEntry, at: places.get(oldEntry) ?? 0 }];
  });
  const stays = findLongestIncreasingSubsequence(paired.map(({ at }) => at));
  return new Map(
    paired.filter(({ at }) => stays.has(at)).map(({ entry, one: oldEntry }) => [entry, oldEntry]),
  );
}

function isSame(entry: Entry, other: Entry): boolean {
  return writeEntry(entry) === writeEntry(other);
}

function hasName(entry: Entry, other: Entry): boolean {
  return entry.names.length > 0 && entry.names[0] === other.names[0];
}

function isAlike(entry: Entry, other: Entry): boolean {
  return (
    hasName(entry, other) || (entry.text !== undefined && entry.text === other.text) || isSame(entry, other)
  );
}
