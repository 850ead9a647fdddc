import type { Entry } from '../write/entry.ts';
import { writeEntry } from '../write/write-entries.ts';

/** An entry of a map, and what it is called in a table that is made of it. */
export interface OldEntry {
  readonly entry: Entry;
  readonly row: string;
}

/**
 * Finds for each new entry the one that it was: of the same keyword, in the order of the map. What is the same is found
 * first; then what has its name; what has its title or text; what was in its row; and, where nothing tells of rows, what
 * is left over, in its order.
 */
export function pairEntries(
  old: readonly OldEntry[],
  entries: readonly Entry[],
): ReadonlyMap<Entry, OldEntry> {
  const pairs = new Map<Entry, OldEntry>();
  const left = new Set(old);
  const pass = (fits: (entry: Entry, candidate: OldEntry) => boolean) => {
    for (const entry of entries) {
      if (pairs.has(entry)) continue;
      for (const candidate of left) {
        if (!fits(entry, candidate)) continue;
        pairs.set(entry, candidate);
        left.delete(candidate);
        break;
      }
    }
  };
  const isInRow = (entry: Entry, { row }: OldEntry) => entry.row === row;
  pass((entry, one) => isInRow(entry, one) && looksLike(entry, one.entry));
  pass((entry, one) => isSame(entry, one.entry));
  pass((entry, one) => hasName(entry, one.entry));
  pass((entry, one) => entry.text !== undefined && entry.text === one.entry.text);
  pass(isInRow);
  if (entries.every(({ row }) => row === undefined)) pass(() => true);
  return inOrder(old, entries, pairs);
}

/** Of pairs that cross, some are given up: what has another place now is written there anew. */
function inOrder(
  old: readonly OldEntry[],
  entries: readonly Entry[],
  pairs: ReadonlyMap<Entry, OldEntry>,
): ReadonlyMap<Entry, OldEntry> {
  const paired = entries.flatMap((entry) => {
    const one = pairs.get(entry);
    return one === undefined ? [] : [{ entry, one, at: old.indexOf(one) }];
  });
  // The longest run of pairs that do not cross; bodies are short.
  const best: { readonly length: number; readonly before: number }[] = [];
  for (const [index, { at }] of paired.entries()) {
    let longest = { length: 1, before: -1 };
    for (let i = 0; i < index; i++) {
      const length = (best[i]?.length ?? 0) + 1;
      if ((paired[i]?.at ?? 0) < at && length > longest.length) longest = { length, before: i };
    }
    best.push(longest);
  }
  const kept = new Map<Entry, OldEntry>();
  let last = best.reduce(
    (most, { length }, index) => (length > (best[most]?.length ?? 0) ? index : most),
    -1,
  );
  if (last < 0 && best.length > 0) last = 0;
  for (; last >= 0; last = best[last]?.before ?? -1) {
    const pair = paired[last];
    if (pair !== undefined) kept.set(pair.entry, pair.one);
  }
  return kept;
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
