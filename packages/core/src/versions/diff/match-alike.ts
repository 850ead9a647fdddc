import type { MapNode } from './map-node.ts';
import type { Matching } from './matching.ts';
import type { Similarity } from './similarity.ts';
import { getName } from './similarity.ts';

/** The minimum similarity of a pair, and the minimum by which it must exceed that of every rival pair. */
const enough = 0.6;
const margin = 0.15;

/** The maximum number of pairs for which every base statement is compared with every head statement. */
const fewPairs = 400;
/** A word that occurs in more statements than this does not help to find a partner. */
const mostWithWord = 20;
const mostCandidates = 12;

/** Pairs similar statements, each with its clearly most similar counterpart. */
export function matchAlike(
  base: readonly MapNode[],
  head: readonly MapNode[],
  matching: Matching,
  like: Similarity,
): void {
  const scored: { readonly base: MapNode; readonly head: MapNode; readonly score: number }[] = [];
  for (const node of base) {
    for (const other of listCandidates(node, base, head, like)) {
      const score = like.of(node, other);
      if (score >= enough - margin) scored.push({ base: node, head: other, score });
    }
  }
  scored.sort((a, b) => b.score - a.score);
  const scores = new Map<MapNode, (typeof scored)[number][]>();
  for (const pair of scored) {
    for (const node of [pair.base, pair.head]) {
      const list = scores.get(node);
      if (list === undefined) scores.set(node, [pair]);
      else list.push(pair);
    }
  }
  for (const pair of scored) {
    if (pair.score < enough) break;
    if (!isFree(pair)) continue;
    const isClear = [pair.base, pair.head].every((node) =>
      (scores.get(node) ?? []).every(
        (rival) => rival === pair || !isFree(rival) || pair.score - rival.score >= margin,
      ),
    );
    if (!isClear) continue;
    const name = getName(pair.base);
    const isNamed = name !== undefined && name === getName(pair.head);
    matching.pair(
      pair.base,
      pair.head,
      isNamed ? { by: 'name', score: 1 } : { by: 'similarity', score: pair.score },
    );
  }

  function isFree(pair: { readonly base: MapNode; readonly head: MapNode }): boolean {
    return matching.getHead(pair.base) === undefined && matching.getBase(pair.head) === undefined;
  }
}

function listCandidates(
  node: MapNode,
  base: readonly MapNode[],
  head: readonly MapNode[],
  like: Similarity,
): readonly MapNode[] {
  if (base.length * head.length <= fewPairs) return head;
  const shared = new Map<MapNode, number>();
  const index = getIndex(head, like);
  for (const word of new Set(like.listWords(node))) {
    const list = index.get(word) ?? [];
    if (list.length > mostWithWord) continue;
    for (const mapNode of list) shared.set(mapNode, (shared.get(mapNode) ?? 0) + 1 / list.length);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostCandidates)
    .map(([mapNode]) => mapNode);
}

type WordIndex = ReadonlyMap<string, readonly MapNode[]>;

/** Cached, since every statement that is compared with a list needs the same index. */
const indexes = new WeakMap<readonly MapNode[], WordIndex>();

function getIndex(nodes: readonly MapNode[], like: Similarity): WordIndex {
  const known = indexes.get(nodes);
  if (known !== undefined) return known;
  const index = new Map<string, MapNode[]>();
  for (const node of nodes) {
    for (const word of new Set(like.listWords(node))) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [node]);
      else list.push(node);
    }
  }
  indexes.set(nodes, index);
  return index;
}
