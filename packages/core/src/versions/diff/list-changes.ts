import { findLongestIncreasingSubsequence } from '../../text/lists/longest-increasing-subsequence.ts';
import { measureTextSimilarity } from '../../text/similarity.ts';
import { isRef, isSame, type Said } from './map-node.ts';

/** A change to a list of values: a value that was added, removed or edited, or the order of the values. */
export interface ListChange {
  /** `name`: only the name of a reference differs, and its target is the same. */
  readonly kind: 'item' | 'order' | 'name';
  readonly parts: readonly ListChangePart[];
}

/** The index of a value in the base, and in the head. */
export interface ListChangePart {
  readonly from?: number;
  readonly to?: number;
}

/** A comparison of the references in two lists. */
export interface RefComparison {
  isSame(was: Said, is: Said): boolean;
  /** Returns a key that is equal for references to the same target; `undefined` if only the name is known. */
  keyOfOlder(ref: Said): string | undefined;
  keyOfNewer(ref: Said): string | undefined;
}

/** The minimum similarity of two texts that count as one edited text. */
const alike = 0.5;

/** The maximum number of values on each side for which every value is compared with every other. */
const fewValues = 60;

/** Compares two lists of values. */
export function listChanges(
  base: readonly Said[],
  head: readonly Said[],
  refs?: RefComparison,
): readonly ListChange[] {
  if (isSame(base, head, refs?.isSame) && isSame(base, head)) return [];
  const pairs = pairValues(base, head, refs);
  const taken = new Set(pairs.values());
  const stays = findLongestIncreasingSubsequence([...pairs].sort((a, b) => a[0] - b[0]).map(([, to]) => to));
  const changes: ListChange[] = [];
  const order: ListChangePart[] = [];
  for (const [from, value] of base.entries()) {
    const to = pairs.get(from);
    if (to === undefined) changes.push({ kind: 'item', parts: [{ from }] });
    else if (!isSame(value, head[to], refs?.isSame)) changes.push({ kind: 'item', parts: [{ from, to }] });
    else if (!stays.has(to)) order.push({ from, to });
    else if (!isSame(value, head[to])) changes.push({ kind: 'name', parts: [{ from, to }] });
  }
  for (const to of head.keys()) if (!taken.has(to)) changes.push({ kind: 'item', parts: [{ to }] });
  return order.length === 0 ? changes : [...changes, { kind: 'order', parts: order }];
}

/** Pairs the values of base and head, by index. */
export function pairValues(
  base: readonly Said[],
  head: readonly Said[],
  refs?: RefComparison,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pairByKey = (
    keyOfOlder: (value: Said) => string | undefined,
    keyOfNewer = keyOfOlder,
    isOne: (a: Said, b: Said) => boolean = () => true,
  ): void => {
    const free = new Map<string, number[]>();
    for (const [to, value] of head.entries()) {
      const key = taken.has(to) ? undefined : keyOfNewer(value);
      if (key === undefined) continue;
      const list = free.get(key);
      if (list === undefined) free.set(key, [to]);
      else list.push(to);
    }
    for (const list of free.values()) list.reverse();
    for (const [from, value] of base.entries()) {
      const key = pairs.has(from) ? undefined : keyOfOlder(value);
      const list = key === undefined ? undefined : free.get(key);
      const to = list?.at(-1);
      if (to === undefined || !isOne(value, head[to] ?? {})) continue;
      list?.pop();
      pairs.set(from, to);
      taken.add(to);
    }
  };
  if (refs === undefined) pairByKey(createKey);
  else {
    const createWrittenKey =
      (keyOfRef: (ref: Said) => string | undefined) =>
      (value: Said): string =>
        createKey(value, (ref) => keyOfRef(ref) ?? `name ${String(ref['name'])}`);
    pairByKey(createWrittenKey(refs.keyOfOlder), createWrittenKey(refs.keyOfNewer));
    pairByKey(createKey, createKey, (a, b) => isSame(a, b, refs.isSame));
  }
  // Pairs feelings by persona or evidence, counts by evidence, promises by metric, facts by label, and pictures by path.
  pairByKey(createLabelKey(refs?.keyOfOlder), createLabelKey(refs?.keyOfNewer));
  pairAlike();
  return pairs;

  function pairAlike(): void {
    const olds = [...base.keys()].filter(
      (from) => !pairs.has(from) && getText(base[from] ?? {}) !== undefined,
    );
    const news = [...head.keys()].filter((to) => !taken.has(to) && getText(head[to] ?? {}) !== undefined);
    if (olds.length * news.length > fewValues * fewValues) return pairInOrder(olds, news);
    for (const from of olds) {
      const to = news.find((at) => !taken.has(at) && isAlike(base[from] ?? {}, head[at] ?? {}));
      if (to === undefined) continue;
      pairs.set(from, to);
      taken.add(to);
    }
  }

  /** Compares each value of a long list only with values near its position. */
  function pairInOrder(olds: readonly number[], news: readonly number[]): void {
    for (const [i, from] of olds.entries()) {
      const near = news.slice(Math.max(0, i - 10), i + 10);
      const to = near.find((at) => !taken.has(at) && isAlike(base[from] ?? {}, head[at] ?? {}));
      if (to === undefined) continue;
      pairs.set(from, to);
      taken.add(to);
    }
  }

  function isAlike(a: Said, b: Said): boolean {
    const isSameSpeaker = isSame(a['persona'], b['persona'], refs?.isSame);
    return isSameSpeaker && measureTextSimilarity(getText(a) ?? '', getText(b) ?? '') >= alike;
  }
}

/** Returns a key that is equal for equal values. */
function createKey(value: Said, getName: (ref: Said) => string = ({ name }) => String(name)): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    if (isRef(inner)) return `${inner.to} ${getName(inner)}`;
    return Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1));
  });
}

function createLabelKey(keyOfRef: RefComparison['keyOfOlder'] = () => undefined) {
  return (value: Said): string | undefined => {
    if (isRef(value)) return undefined;
    const persona = (value['persona'] ?? value['evidence'] ?? value['count' in value ? 'source' : '']) as
      | Said
      | undefined;
    const speaker = persona && (keyOfRef(persona) ?? `name ${String(persona['name'])}`);
    if ('score' in value) return `score ${speaker}`;
    if ('count' in value) return `count ${speaker}`;
    if ('metrics' in value)
      return `metrics ${createKey({ metrics: value['metrics'] }, (ref) => keyOfRef(ref) ?? `name ${String(ref['name'])}`)}`;
    const label = ['path', 'url', 'label', 'heading'].find((key) => key in value);
    return label === undefined ? undefined : `${label} ${speaker} ${createKey({ label: value[label] })}`;
  };
}

/** Returns a text that may have been reworded; names are excluded, since similar names are different names. */
function getText(value: Said): string | undefined {
  // The alternative text identifies a picture whose path changed.
  if ('alternative' in value) return JSON.stringify(value['alternative']);
  if (
    isRef(value) ||
    ['path', 'score', 'count', 'metrics', 'url', 'label', 'heading'].some((key) => key in value)
  )
    return undefined;
  return JSON.stringify(value['text'] ?? value['value']);
}
