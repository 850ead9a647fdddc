import type { Span } from '../../model/values.ts';
import { countLeading } from '../../text/lists/count-leading.ts';
import type { ComparedChange } from './comparison.ts';

/** A part of a picture. In a list of entries, each parent comes before its children. */
export interface Entry {
  readonly of: NonNullable<ComparedChange['map']>['of'];
  readonly map: string;
  /** Absent for a whole map. */
  readonly id?: string;
  readonly span: Span;
  readonly uri?: string;
  readonly removed: boolean;
  readonly part?: object;
}

/** Finds the parts of a picture by their positions, in logarithmic time. */
export interface EntrySearch {
  /** Returns the smallest part around an offset of the head; the later one of two equal parts. */
  around(uri: string, offset: number): Entry | undefined;
  /** Returns the removed part that began at an offset of the base. */
  findRemovedAt(address: string, offset: number): Entry | undefined;
  /** Lists all parts of one map that show the same statement. */
  sameAs(entry: Entry): readonly Entry[];
}

interface Nested {
  readonly entry: Entry;
  readonly around: Nested | undefined;
}

export function createEntrySearch(entries: readonly Entry[]): EntrySearch {
  const removed = new Map<string, Entry>();
  const same = new Map<string, Entry[]>();
  const present = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { uri = '', id, part } = entry;
    if (entry.removed && id !== undefined) removed.set(`${entry.span.start} ${uri}`, entry);
    if (part !== undefined) push(same, createKey(entry), entry);
    if (!entry.removed) push(present, uri, entry);
  }
  const nested = new Map([...present].map(([uri, list]) => [uri, nest(list)]));
  return {
    around: (uri, offset) => {
      const list = nested.get(uri) ?? [];
      let candidateEntry = list[countLeading(list, ({ entry }) => entry.span.start <= offset) - 1];
      while (candidateEntry !== undefined && candidateEntry.entry.span.end <= offset)
        candidateEntry = candidateEntry.around;
      return candidateEntry?.entry;
    },
    findRemovedAt: (address, offset) => removed.get(`${offset} ${address}`),
    sameAs: (entry) => same.get(createKey(entry)) ?? [],
  };
}

/** Sorts entries by their position in the text, each with its smallest enclosing entry. */
function nest(entries: readonly Entry[]): readonly Nested[] {
  const open: Nested[] = [];
  return entries
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map((entry) => {
      while ((open.at(-1)?.entry.span.end ?? Infinity) <= entry.span.start) open.pop();
      const item = { entry, around: open.at(-1) };
      open.push(item);
      return item;
    });
}

function createKey({ of, map, uri, span }: Entry): string {
  return JSON.stringify([of, map, uri, span.start, span.end]);
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
