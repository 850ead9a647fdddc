// Longer than most files: the steps of the matching build on each other.
import type { BodyName } from '../../model/properties/property.ts';
import { groupBy } from '../../text/lists/group-by.ts';
import type { Identity } from './map-change.ts';
import { listNodes, type MapNode, type Said } from './map-node.ts';
import { matchAlike } from './match-alike.ts';
import { createMatching, type Matching } from './matching.ts';
import { createSimilarity, getLabel, getName } from './similarity.ts';

export interface MatchOptions {
  /** An empty matching, which is filled. */
  readonly matching?: Matching;
  /** Returns the name of a reference in both versions, if its target is already paired; by default as written. */
  readonly nameOfRef?: (ref: Said, node: MapNode) => string;
}

/**
 * Pairs the statements of two versions: by name, then by a former name (`was`), then by similar titles and
 * contents. Ambiguous statements stay unmatched.
 *
 * Names are looked up in their scope: in their journey, or at the top level of their file. Other statements
 * are compared with their siblings first, and then with all maps.
 */
export function matchMaps(
  baseFiles: readonly MapNode[],
  headFiles: readonly MapNode[],
  { matching = createMatching(), nameOfRef }: MatchOptions = {},
): Matching {
  // Longer than most functions: its inner functions share the pairs that are found so far.

  // A reference counts as its target once that is paired, so each type of statement needs a new measure.
  let like = createSimilarity(nameOfRef);
  const base = groupByType(baseFiles);
  const head = groupByType(headFiles);

  const headByPath = new Map(headFiles.map((file) => [file.file, file]));
  for (const file of baseFiles) {
    const same = headByPath.get(file.file);
    if (same !== undefined) matching.pair(file, same, byName);
  }
  matchTops();
  matchMovedFiles(baseFiles, headFiles, matching);
  for (const type of topTypes) {
    for (const node of base.get(type) ?? []) {
      const same = matching.getHead(node);
      if (node.parent?.type === 'file' && same !== undefined)
        matchNames(listDescendants(node), listDescendants(same), matching);
    }
  }
  matchInner();
  if (matchByContents()) matchInner();
  return matching;

  /** Pairs from the outside in, since the parent says a lot about a statement. */
  function matchInner(): void {
    for (const type of innerTypes) matchType(type);
  }

  function matchType(type: BodyName): void {
    if (type === 'reading') return matchReadings();
    like = createSimilarity(nameOfRef);
    const free = listFree(type);
    matchSame(free.base, free.head, (node) => createSiblingsKey(node, matching));
    matchSame(free.base, free.head, () => '');
    for (const [siblings, others] of groupIntoBlocks(free.base, free.head, matching)) {
      matchAlike(siblings, others, matching, like);
    }
    const left = listFree(type);
    matchAlike(left.base, left.head, matching, like);
  }

  /** Pairs the readings of one metric by their dates alone: similar figures are different readings. */
  function matchReadings(): void {
    const { base: bases, head: heads } = listFree('reading');
    const createReadingKey = (node: MapNode) => `${createSiblingsKey(node, matching)}\n${getLabel(node)}`;
    const others = groupBy(heads, createReadingKey);
    for (const [key, list] of groupBy(bases, createReadingKey))
      for (const [i, node] of key.startsWith('\n') ? [] : list.entries()) {
        const same = others.get(key)?.[i];
        if (same !== undefined) matching.pair(node, same, byName);
      }
  }

  /**
   * Pairs two statements with the same title if most of the first one's surviving children are in the second
   * one now.
   */
  function matchByContents(): boolean {
    let isFound = false;
    for (const type of ['stage', 'step'] as const) {
      for (const node of listFree(type).base) {
        const to = findNewHome(node, matching);
        if (to?.type !== type || matching.getBase(to) !== undefined || getLabel(to) !== getLabel(node))
          continue;
        matching.pair(node, to, { by: 'similarity', score: like.of(node, to) });
        isFound = true;
      }
    }
    return isFound;
  }

  function matchTops(): void {
    for (const file of baseFiles) {
      const same = matching.getHead(file);
      if (same !== undefined) matchNames(listTopNodes(file), listTopNodes(same), matching);
    }
    matchNames(
      listUnique(baseFiles.flatMap(listTopNodes)),
      listUnique(headFiles.flatMap(listTopNodes)),
      matching,
    );
    matchBaselines();
    for (const type of topTypes) {
      like = createSimilarity(nameOfRef);
      const free = listFreeTops(type);
      matchSame(free.base, free.head, () => '');
      const left = listFreeTops(type);
      matchAlike(left.base, left.head, matching, like);
    }
  }

  /** Pairs a future map with the map that it names as its `baseline`. A renamed map would have said `was`. */
  function matchBaselines(): void {
    const { base: bases, head: heads } = listFreeTops('journey');
    const firstByName = new Map<string, MapNode>();
    for (const node of bases) {
      const name = getName(node);
      if (name !== undefined && !firstByName.has(name)) firstByName.set(name, node);
    }
    for (const node of heads) {
      const baseline = node.values['baseline'] as { readonly name: string } | undefined;
      const same = baseline && firstByName.get(baseline.name);
      if (same !== undefined && matching.getHead(same) === undefined)
        matching.pair(same, node, { by: 'was', score: 1 });
    }
  }

  function listFreeTops(type: BodyName) {
    const { base: bases, head: heads } = listFree(type);
    const isTop = (node: MapNode) => node.parent?.type === 'file';
    return { base: bases.filter(isTop), head: heads.filter(isTop) };
  }

  function listFree(type: BodyName) {
    return {
      base: (base.get(type) ?? []).filter((node) => matching.getHead(node) === undefined),
      head: (head.get(type) ?? []).filter((node) => matching.getBase(node) === undefined),
    };
  }

  function listUnique(nodes: readonly MapNode[]): readonly MapNode[] {
    const counts = new Map<string, number>();
    const free = nodes.filter(
      (node) => matching.getHead(node) === undefined && matching.getBase(node) === undefined,
    );
    const getKey = (node: MapNode) => `${node.type} ${getName(node) ?? ''}`;
    for (const node of free) counts.set(getKey(node), (counts.get(getKey(node)) ?? 0) + 1);
    return free.filter((node) => counts.get(getKey(node)) === 1);
  }

  /**
   * Pairs statements with equal contents in the same body, in order.
   *
   * @param placeOf returns a key of the body; empty for statements anywhere
   */
  function matchSame(
    bases: readonly MapNode[],
    heads: readonly MapNode[],
    getPlace: (node: MapNode) => string,
  ): void {
    const group = (nodes: readonly MapNode[]) => {
      const groups = new Map<string, MapNode[]>();
      for (const node of nodes) {
        if (matching.getHead(node) !== undefined || matching.getBase(node) !== undefined) continue;
        const key = `${getPlace(node)}\n${like.getContent(node)}`;
        const list = groups.get(key);
        if (list === undefined) groups.set(key, [node]);
        else list.push(node);
      }
      return groups;
    };
    const others = group(heads);
    for (const [key, list] of group(bases)) {
      const same = others.get(key) ?? [];
      // In another body, the match must be unambiguous.
      const isInPlace = !key.startsWith('\n');
      if (!isInPlace && (list.length > 1 || same.length > 1)) continue;
      for (const [i, node] of list.entries()) {
        const other = same[i];
        if (other === undefined || (!isInPlace && getLabel(node) === '')) continue;
        matching.pair(node, other, getName(node) === undefined ? { by: 'similarity', score: 1 } : byName);
      }
    }
  }
}

const byName: Identity = { by: 'name', score: 1 };

const topTypes: readonly BodyName[] = [
  'persona',
  'owner',
  'channel',
  'evidence',
  'touchpoint',
  'metric',
  'empathy-map',
  'journey',
];

const innerTypes: readonly BodyName[] = [
  'stage',
  'step',
  'touchpoint',
  'lane',
  'handover',
  'next',
  'exit',
  'pain',
  'gain',
  'opportunity',
  'action-item',
  'resource',
  'metric',
  'reading',
];

/** Pairs statements by name, and then by former names. */
function matchNames(base: readonly MapNode[], head: readonly MapNode[], matching: Matching): void {
  const free = new Map<string, MapNode>();
  for (const node of base) {
    const name = getName(node);
    const key = `${node.type} ${name}`;
    if (name !== undefined && matching.getHead(node) === undefined && !free.has(key)) free.set(key, node);
  }
  const take = (node: MapNode, name: string, by: Identity['by']): void => {
    const key = `${node.type} ${name}`;
    const same = free.get(key);
    if (same === undefined || matching.getBase(node) !== undefined) return;
    free.delete(key);
    matching.pair(same, node, { by, score: 1 });
  };
  for (const node of head) take(node, getName(node) ?? '', 'name');
  for (const node of head) {
    for (const { value } of node.items['formerNames'] ?? []) take(node, value as string, 'was');
  }
}

/** Returns the statement that now contains most of a statement's surviving children. */
function findNewHome(node: MapNode, matching: Matching): MapNode | undefined {
  const homes = Object.values(node.children)
    .flat()
    .flatMap((child) => matching.getHead(child)?.parent ?? []);
  const counts = new Map<MapNode, number>();
  for (const home of homes) counts.set(home, (counts.get(home) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] * 2 > homes.length ? best[0] : undefined;
}

/** Pairs a file that is gone with the new file that contains most of its statements. */
function matchMovedFiles(
  baseFiles: readonly MapNode[],
  headFiles: readonly MapNode[],
  matching: Matching,
): void {
  const isNew = new Set(headFiles.filter((file) => matching.getBase(file) === undefined));
  for (const file of baseFiles) {
    if (matching.getHead(file) !== undefined) continue;
    const counts = new Map<MapNode, number>();
    for (const node of listTopNodes(file)) {
      const to = matching.getHead(node)?.parent;
      if (to !== undefined && isNew.has(to)) counts.set(to, (counts.get(to) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best === undefined || best[1] * 2 <= listTopNodes(file).length) continue;
    isNew.delete(best[0]);
    matching.pair(file, best[0], { by: 'similarity', score: best[1] / listTopNodes(file).length });
  }
}

function listTopNodes(file: MapNode): readonly MapNode[] {
  return Object.values(file.children).flat();
}

function listDescendants(node: MapNode): readonly MapNode[] {
  return listNodes(node).slice(1);
}

function groupByType(files: readonly MapNode[]): ReadonlyMap<BodyName, readonly MapNode[]> {
  const nodesByType = new Map<BodyName, MapNode[]>();
  for (const node of files.flatMap(listNodes)) {
    const list = nodesByType.get(node.type);
    if (list === undefined) nodesByType.set(node.type, [node]);
    else list.push(node);
  }
  return nodesByType;
}

/**
 * Returns a key that is equal for statements of both versions in the same body; empty if their parents are
 * not paired.
 */
function createSiblingsKey(node: MapNode, matching: Matching): string {
  const { parent } = node;
  if (parent === undefined) return '';
  const parentInHead =
    matching.getHead(parent) ?? (matching.getBase(parent) === undefined ? undefined : parent);
  return parentInHead === undefined ? '' : `${parentInHead.at} ${node.key}`;
}

function groupIntoBlocks(
  base: readonly MapNode[],
  head: readonly MapNode[],
  matching: Matching,
): readonly (readonly [MapNode[], MapNode[]])[] {
  const pairs = new Map<string, readonly [MapNode[], MapNode[]]>();
  for (const [side, nodes] of [base, head].entries()) {
    for (const node of nodes) {
      if (matching.getHead(node) !== undefined || matching.getBase(node) !== undefined) continue;
      const key = createSiblingsKey(node, matching);
      if (key === '') continue;
      let block = pairs.get(key);
      if (block === undefined) pairs.set(key, (block = [[], []]));
      block[side === 0 ? 0 : 1].push(node);
    }
  }
  return [...pairs.values()];
}
