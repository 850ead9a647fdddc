import { memoizeOnObject } from '../../model/memoize-on-object.ts';
import type { Transcript } from './transcript.ts';

/** The maximum number of word positions to look at, which bounds the time of a search. */
const mostPositions = 20_000;

/** The share of a quote's words that a passage must have. */
const leastShare = 0.5;

/** The longest passage to return, in characters. */
const longestPassage = 600;

/**
 * Finds the passage of a transcript that has most words of a quote, in about its length. Returns it with
 * single blanks, or `undefined` if no passage has half of the words.
 */
export function findNearestPassage(transcript: Transcript, quote: string): string | undefined {
  const index = getIndex(transcript);
  const quoted = listWords(quote).map(({ word }) => word);
  if (quoted.length < 2) return undefined;
  const hits = listHits(quoted, index);
  const range = findDensest(hits, quoted.length);
  if (range === undefined) return undefined;
  const words = new Set(quoted);
  if (range.shared < leastShare * words.size) return undefined;
  const [first, last] = [index.words[range.from], index.words[range.to]];
  if (first === undefined || last === undefined) return undefined;
  const { spoken } = transcript;
  // Includes the punctuation that belongs to the last word.
  const [after = ''] = /^[.!?…]?/u.exec(spoken.slice(last.end, last.end + 1)) ?? [];
  const passage = (spoken.slice(first.start, last.end) + after).replaceAll(/\s+/gu, ' ');
  return passage.length > longestPassage ? undefined : passage;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface WordIndex {
  readonly words: readonly Word[];
  /** The places of each word in `words`, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const getIndex = memoizeOnObject(({ spoken }: Transcript): WordIndex => {
  const words = listWords(spoken);
  const places = new Map<string, number[]>();
  for (const [at, { word }] of words.entries()) {
    const list = places.get(word);
    if (list === undefined) places.set(word, [at]);
    else list.push(at);
  }
  return { words, places };
});

function listWords(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replace('’', "'"),
    start: index,
    end: index + word.length,
  }));
}

/** Lists the places of the quote's words in ascending order, rare words first if there are too many. */
function listHits(quoted: readonly string[], { places }: WordIndex): readonly (readonly [number, string])[] {
  const lists = [...new Set(quoted)]
    .map((word) => ({ word, at: places.get(word) ?? [] }))
    .sort((a, b) => a.at.length - b.at.length);
  const hits: (readonly [number, string])[] = [];
  for (const { word, at } of lists) {
    if (hits.length + at.length > mostPositions) break;
    for (const place of at) hits.push([place, word]);
  }
  return hits.sort(([a], [b]) => a - b);
}

/**
 * Finds the shortest range with the most different words of the quote, within one and a half times its
 * length.
 */
function findDensest(
  hits: readonly (readonly [number, string])[],
  length: number,
): { readonly from: number; readonly to: number; readonly shared: number } | undefined {
  const counts = new Map<string, number>();
  const longest = Math.ceil(length * 1.5);
  let best: { from: number; to: number; shared: number } | undefined;
  let start = 0;
  for (const [to, word] of hits) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    for (let first = hits[start]; first !== undefined && start < hits.length; first = hits[start]) {
      const [from, firstWord] = first;
      const count = counts.get(firstWord) ?? 0;
      // Drops words that are too far away or that come again later.
      if (from >= to || (to - from < longest && count === 1)) break;
      if (count === 1) counts.delete(firstWord);
      else counts.set(firstWord, count - 1);
      start++;
    }
    const from = hits[start]?.[0] ?? to;
    const shared = counts.size;
    const isBetter =
      best === undefined ||
      shared > best.shared ||
      (shared === best.shared && to - from < best.to - best.from);
    if (isBetter) best = { from, to, shared };
  }
  return best;
}
