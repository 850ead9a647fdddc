import type { Entry } from '@journey-maps/core/interchange';

type Maps = ReadonlyMap<string, readonly Entry[]>;

/** Makes a few edits, which the numbers select: statements are removed, repeated, moved or changed. */
export function edited(maps: Maps, numbers: readonly number[]): Maps {
  const left = [...numbers];
  const next = (below: number): number => (below <= 0 ? 0 : (left.shift() ?? 0) % below);
  let made = [...maps];
  for (let rounds = 0; rounds < 6 && left.length > 0; rounds++) {
    const at = next(made.length);
    made = made.map(([path, entries], i) => [path, i === at ? editIn(entries, next) : entries]);
  }
  return new Map(made);
}

function editIn(entries: readonly Entry[], next: (below: number) => number): readonly Entry[] {
  if (entries.length === 0) return entries;
  const at = next(entries.length);
  const entry = entries[at];
  if (entry === undefined) return entries;
  const withEntry = (...other: readonly Entry[]) => [
    ...entries.slice(0, at),
    ...other,
    ...entries.slice(at + 1),
  ];
  if (entry.body.length > 0 && next(4) !== 0) return withEntry({ ...entry, body: editIn(entry.body, next) });
  switch (next(4)) {
    case 0:
      return withEntry();
    case 1: {
      const same = entries.findIndex(({ keyword }, i) => keyword === entry.keyword && i !== at);
      const other = entries[same];
      if (other === undefined) return withEntry();
      return entries.map((otherEntry, i) => (i === at ? other : i === same ? entry : otherEntry));
    }
    case 2:
      return canRepeat(entry) ? withEntry(entry, entry) : withEntry();
    default:
      return withEntry(changed(entry));
  }
}

/** Returns whether repeating a statement is valid. */
function canRepeat({ keyword, body }: Entry): boolean {
  return body.length > 0 || ['note', 'thought', 'pain', 'gain', 'link'].includes(keyword);
}

function changed(entry: Entry): Entry {
  if (entry.text !== undefined && entry.keyword !== 'import')
    return { ...entry, text: `${entry.text} once more` };
  const { value } = entry;
  if (value?.type === 'number' && entry.keyword !== 'emotion')
    return { ...entry, value: { ...value, value: value.value + 1 } };
  return entry;
}
