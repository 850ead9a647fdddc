import { createEntries, type Entry, writeEntries } from '@journey-maps/core/interchange';
import { type JourneyDocument, type Span, walk } from '@journey-maps/core/model';
import { diffMaps, type MapChange } from '@journey-maps/core/versions';
import { parse } from '../../src/parse.ts';
import { exampleTexts } from '../broken-texts/example-texts.ts';

export interface LabelledResult {
  readonly edits: number;
  /** The share of correct renames and moves among the reported ones, 0 to 1. */
  readonly precision: number;
  /** The share of reported renames and moves among the actual ones, 0 to 1. */
  readonly recall: number;
  /** Descriptions of the renames and moves that were reported wrongly or not at all. */
  readonly mistakes: readonly string[];
  /** The number of edits of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** A statement with a number that identifies it across all edits. */
export interface Numbered extends Omit<Entry, 'body'> {
  readonly number: number;
  readonly body: readonly Numbered[];
}

/**
 * Makes labelled edits of the example maps, several in a map at a time, and checks the renames and moves that the diff
 * reports. The edits are renames, new titles, moves, reorderings, splits, additions, removals and new values.
 */
export function labelledEdits(count: number, seed = 1): LabelledResult {
  const random = createNumbersFrom(seed);
  const next = (below: number) => Math.floor(random() * below);
  const maps = exampleTexts().map(({ text }) => numbered(createEntries(read(text))));
  const kinds = new Map<string, number>();
  const mistakes: string[] = [];
  const counts = { made: 0, told: 0, right: 0 };
  let edits = 0;
  for (let round = 0; edits < count; round++) {
    const base = maps[round % maps.length] ?? [];
    let head = base;
    for (let i = 0, most = 1 + next(5); i < most; i++) {
      const kind = editKinds[next(editKinds.length)] ?? 'move';
      const made = edit(head, kind, next);
      if (made === undefined) continue;
      head = made;
      edits++;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    compare(base, head, counts, mistakes);
  }
  return {
    edits,
    precision: counts.right / Math.max(1, counts.told),
    recall: counts.right / Math.max(1, counts.made),
    mistakes,
    kinds,
  };
}

export const editKinds = [
  'rename',
  'rename with was',
  'retitle',
  'move',
  'reorder',
  'split',
  'value',
  'text',
  'remove',
  'add',
] as const;
type EditKind = (typeof editKinds)[number];
export type Next = (below: number) => number;

export function edit(map: readonly Numbered[], kind: EditKind, next: Next): readonly Numbered[] | undefined {
  const inner = all(map).filter(({ keyword }) => statements.has(keyword));
  const pick = (list: readonly Numbered[]) => list[next(list.length)];
  switch (kind) {
    case 'rename':
    case 'rename with was': {
      const otherNumbered = pick(inner.filter(({ names, text }) => names.length === 1 && text !== undefined));
      if (otherNumbered === undefined) return undefined;
      const [before = ''] = otherNumbered.names;
      const after = `${before}-${words[next(words.length)]}`;
      const was = newEntry('was', { names: [before] });
      const body = kind === 'rename' ? otherNumbered.body : [...otherNumbered.body, was];
      return renamed(
        replaced(map, otherNumbered, [{ ...otherNumbered, names: [after], body }]),
        before,
        after,
      );
    }
    case 'retitle': {
      const otherNumbered = pick(inner.filter(({ text }) => text !== undefined));
      if (otherNumbered === undefined) return undefined;
      const parts = (otherNumbered.text ?? '').split(' ');
      parts.splice(next(parts.length), next(2), words[next(words.length)] ?? 'new');
      return replaced(map, otherNumbered, [{ ...otherNumbered, text: parts.join(' ') }]);
    }
    case 'move': {
      const otherNumbered = pick(inner.filter(({ keyword }) => movable.has(keyword)));
      if (otherNumbered === undefined) return undefined;
      const around = all(map).find(({ body }) => body.includes(otherNumbered));
      const to = pick(
        all(map).filter(
          (other) => other !== around && other !== otherNumbered && other.keyword === around?.keyword,
        ),
      );
      if (to === undefined || all([otherNumbered]).includes(to)) return undefined;
      const without = replaced(map, otherNumbered, []);
      const target = all(without).find(({ number }) => number === to.number);
      return target && replaced(without, target, [{ ...target, body: [...target.body, otherNumbered] }]);
    }
    case 'reorder': {
      const around = pick(
        all(map).filter(({ body }) => body.filter(({ keyword }) => ordered.has(keyword)).length > 1),
      );
      if (around === undefined) return undefined;
      const otherNumbered = pick(around.body.filter(({ keyword }) => ordered.has(keyword)));
      if (otherNumbered === undefined) return undefined;
      const others = around.body.filter((each) => each !== otherNumbered);
      const at = next(others.length + 1);
      return replaced(map, around, [
        { ...around, body: [...others.slice(0, at), otherNumbered, ...others.slice(at)] },
      ]);
    }
    case 'split': {
      const otherNumbered = pick(
        inner.filter(({ keyword, body }) => ordered.has(keyword) && body.length > 3),
      );
      if (otherNumbered === undefined) return undefined;
      const half = Math.ceil(otherNumbered.body.length / 2);
      const rest = newEntry(otherNumbered.keyword, {
        text: `More of ${words[next(words.length)]}`,
        body: otherNumbered.body.slice(half),
      });
      return replaced(map, otherNumbered, [
        { ...otherNumbered, body: otherNumbered.body.slice(0, half) },
        rest,
      ]);
    }
    case 'value': {
      const otherNumbered = pick(all(map).filter(({ value }) => value?.type === 'number'));
      if (otherNumbered?.value?.type !== 'number') return undefined;
      const value =
        otherNumbered.keyword === 'emotion' ? -otherNumbered.value.value : otherNumbered.value.value + 1;
      return replaced(map, otherNumbered, [{ ...otherNumbered, value: { ...otherNumbered.value, value } }]);
    }
    case 'text': {
      const otherNumbered = pick(
        all(map).filter(({ keyword, text }) => text !== undefined && !statements.has(keyword)),
      );
      if (otherNumbered === undefined || otherNumbered.keyword === 'import') return undefined;
      return replaced(map, otherNumbered, [
        { ...otherNumbered, text: `${otherNumbered.text} ${words[next(words.length)]}` },
      ]);
    }
    case 'remove': {
      const otherNumbered = pick(
        inner.filter(({ keyword }) => keyword === 'pain' || keyword === 'touchpoint'),
      );
      return otherNumbered && replaced(map, otherNumbered, []);
    }
    case 'add': {
      const otherNumbered = pick(inner.filter(({ keyword }) => keyword === 'step' || keyword === 'stage'));
      const text = `${words[next(words.length)]} is hard to ${words[next(words.length)]}`;
      return (
        otherNumbered &&
        replaced(map, otherNumbered, [
          { ...otherNumbered, body: [...otherNumbered.body, newEntry('pain', { text })] },
        ])
      );
    }
  }
}

const ordered = new Set(['stage', 'step']);
const movable = new Set(['step', 'pain', 'gain', 'opportunity', 'touchpoint', 'action-item']);
const statements = new Set([...movable, 'stage', 'metric']);
const words = 'delivery price lamp seldom river answer form letter counter green waiting'.split(' ');

let lastNumber = 0;

function newEntry(keyword: string, rest: Partial<Omit<Numbered, 'number'>>): Numbered {
  return { keyword, names: [], body: [], ...rest, number: ++lastNumber };
}

export function numbered(entries: readonly Entry[]): readonly Numbered[] {
  return entries.map((entry) => ({ ...entry, number: ++lastNumber, body: numbered(entry.body) }));
}

function all(map: readonly Numbered[]): readonly Numbered[] {
  return map.flatMap((entry) => [entry, ...all(entry.body)]);
}

function replaced(
  map: readonly Numbered[],
  otherNumbered: Numbered,
  by: readonly Numbered[],
): readonly Numbered[] {
  return map.flatMap((entry) =>
    entry === otherNumbered ? by : [{ ...entry, body: replaced(entry.body, otherNumbered, by) }],
  );
}

/** Renames a statement and all references to it. */
function renamed(map: readonly Numbered[], before: string, after: string): readonly Numbered[] {
  const change = (name: string) =>
    name === before ? after : name.endsWith(`.${before}`) ? name.slice(0, -before.length) + after : name;
  return map.map((entry) => ({
    ...entry,
    names: entry.keyword === 'was' ? entry.names : entry.names.map(change),
    body: renamed(entry.body, before, after),
  }));
}

interface Known {
  readonly number: number;
  readonly span: Span;
  readonly name: string | undefined;
  readonly parent: number | undefined;
}

function compare(
  base: readonly Numbered[],
  head: readonly Numbered[],
  counts: { made: number; told: number; right: number },
  mistakes: string[],
): void {
  const before = listKnownIn(base);
  const after = listKnownIn(head);
  const were = new Map(before.known.map((entry) => [entry.number, entry]));
  const made = new Set<string>();
  for (const { number, name, parent } of after.known) {
    const was = were.get(number);
    if (was !== undefined && was.name !== name) made.add(`renamed ${number}`);
    if (was !== undefined && was.parent !== parent) made.add(`moved ${number}`);
  }
  const version = (document: JourneyDocument) => ({ maps: new Map([['a.journey', document]]) });
  const told = new Set<string>();
  const { changes } = diffMaps(version(before.document), version(after.document));
  for (const change of changes) {
    if (change.kind !== 'renamed' && change.kind !== 'moved') continue;
    const [was, is] = [
      getNumberAt(before.known, change.base?.span),
      getNumberAt(after.known, change.head?.span),
    ];
    const key = was === is ? `${change.kind} ${is}` : `${change.kind} ${was} ${is}`;
    told.add(key);
    if (!made.has(key)) mistakes.push(`told: ${describe(change)}`);
  }
  for (const key of made) if (!told.has(key)) mistakes.push(`not told: ${key} in ${head[0]?.text ?? ''}`);
  counts.made += made.size;
  counts.told += told.size;
  counts.right += [...told].filter((key) => made.has(key)).length;
}

function describe({ kind, message, identity }: MapChange): string {
  return `${kind}: ${message} (${identity?.by} ${identity?.score.toFixed(2)})`;
}

/** Writes and parses a map, and returns its statements in source order. */
function listKnownIn(map: readonly Numbered[]) {
  const document = read(writeEntries(map));
  const entries = all(map).filter(({ keyword }) => listed.has(keyword));
  const places = walk(document).filter(({ statement }) =>
    listed.has(statement.kind === 'lane' ? statement.lane : statement.kind),
  );
  if (entries.length !== places.length) throw new Error('The numbers are lost.');
  const numbers = new Map(places.map((place, i) => [place, entries[i]?.number ?? 0]));
  const known = places.map((place): Known => {
    const { statement, parent } = place;
    return {
      number: numbers.get(place) ?? 0,
      span: statement.span,
      name: 'name' in statement ? statement.name?.value : undefined,
      parent: parent && numbers.get(parent),
    };
  });
  return { document, known };
}

/** The keywords that always begin a statement with a body. */
const listed = new Set([
  ...statements,
  ...['journey', 'empathy-map', 'handover', 'next', 'exit'],
  ...['frontstage', 'backstage', 'support', 'artifact'],
]);

function getNumberAt(known: readonly Known[], span: Span | undefined): number | undefined {
  return known.findLast(
    (entry) => span !== undefined && entry.span.start <= span.start && span.end <= entry.span.end,
  )?.number;
}

function read(text: string): JourneyDocument {
  return parse(text, 'file:///maps/a.journey');
}

/** Returns a generator of reproducible pseudorandom numbers from 0 to 1 (mulberry32). */
export function createNumbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
