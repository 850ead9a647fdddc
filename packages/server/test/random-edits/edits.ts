import { configs, configTexts, names, phrases, sources } from './seed-maps.ts';

/**
 * One action of a user, as plain data. Numbers from 0 to 1 select among the choices at that moment, so that a
 * sequence stays valid when some edits are removed.
 */
export type Edit =
  | { readonly kind: 'type' | 'paste'; readonly file: number; readonly at: number; readonly text: string }
  | { readonly kind: 'delete'; readonly file: number; readonly at: number; readonly length: number }
  /** Several changes in one notification. */
  | { readonly kind: 'replace'; readonly file: number; readonly at: readonly number[]; readonly text: string }
  | { readonly kind: 'undo' | 'save' | 'close' | 'open' | 'remove'; readonly file: number }
  | { readonly kind: 'add' | 'configure'; readonly uri: string; readonly text: string }
  /** Several writes in direct succession. */
  | { readonly kind: 'change on disk'; readonly file: number; readonly texts: readonly string[] }
  | { readonly kind: 'move'; readonly file: number; readonly to: string; readonly eventsFirst: boolean }
  | { readonly kind: 'move folder'; readonly eventsFirst: boolean }
  | { readonly kind: 'rename a name'; readonly file: number; readonly at: number; readonly name: string }
  | { readonly kind: 'remove configuration'; readonly uri: string }
  /** Waits until the server has settled. */
  | { readonly kind: 'wait' };

/** Returns a random number generator (mulberry32) for numbers from 0 to 1. The same seed gives the same numbers. */
export function createRandomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns this number of edits. The same seed gives the same edits. */
export function randomEdits(seed: number, count: number): readonly Edit[] {
  const random = createRandomFrom(seed);
  return Array.from({ length: count }, () => randomEdit(random));
}

/** The frequency of each kind of edit, out of about 100. */
const weights: readonly (readonly [weight: number, make: (random: () => number) => Edit])[] = [
  [24, (r) => ({ kind: 'type', file: r(), at: r(), text: createPhraseFrom(r) })],
  [10, (r) => ({ kind: 'delete', file: r(), at: r(), length: 1 + Math.floor(r() ** 3 * 60) })],
  [8, (r) => ({ kind: 'paste', file: r(), at: r(), text: createLinesFrom(r) })],
  [5, (r) => ({ kind: 'replace', file: r(), at: [r(), r(), r()], text: createPhraseFrom(r) })],
  [6, (r) => ({ kind: 'undo', file: r() })],
  [3, (r) => ({ kind: 'open', file: r() })],
  [7, (r) => ({ kind: 'close', file: r() })],
  [3, (r) => ({ kind: 'save', file: r() })],
  [
    6,
    (r) => ({
      kind: 'add',
      uri: pick(r, names),
      text: r() < 0.4 ? createLinesFrom(r) : pick(r, sources.slice(1)),
    }),
  ],
  [4, (r) => ({ kind: 'remove', file: r() })],
  [
    4,
    (r) => ({
      kind: 'change on disk',
      file: r(),
      texts: [createLinesFrom(r), pick(r, sources.slice(1)) + createLinesFrom(r)],
    }),
  ],
  [4, (r) => ({ kind: 'move', file: r(), to: pick(r, names), eventsFirst: r() < 0.5 })],
  [1, (r) => ({ kind: 'move folder', eventsFirst: r() < 0.5 })],
  [
    4,
    (r) => ({ kind: 'rename a name', file: r(), at: r(), name: pick(r, ['anna', 'web', 'fresh', 'ålder']) }),
  ],
  [4, (r) => ({ kind: 'configure', uri: pick(r, configs), text: pick(r, configTexts) })],
  [2, (r) => ({ kind: 'remove configuration', uri: pick(r, configs) })],
  [6, () => ({ kind: 'wait' })],
];
const total = weights.reduce((sum, [weight]) => sum + weight, 0);

function randomEdit(random: () => number): Edit {
  let left = random() * total;
  const chosen = weights.find(([weight]) => (left -= weight) < 0) ?? weights[0];
  if (!chosen) throw new Error('There are no kinds of edits.');
  return chosen[1](random);
}

function createPhraseFrom(random: () => number): string {
  const phrase = pick(random, phrases);
  return random() < 0.3 ? phrase.slice(0, Math.ceil(random() * phrase.length)) : phrase;
}

function createLinesFrom(random: () => number): string {
  const lines = pick(random, sources).split(/(?<=\n)/u);
  const first = Math.floor(random() * lines.length);
  return lines.slice(first, first + 1 + Math.floor(random() * 5)).join('');
}

function pick<T>(random: () => number, from: readonly T[]): T {
  const item = from[Math.min(from.length - 1, Math.floor(random() * from.length))];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}
