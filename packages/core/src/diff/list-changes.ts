import { textSimilarity } from '../text/similarity.ts';
import { isRef, isSame, type Said } from './map-node.ts';
import { staysInOrder } from './stays-in-order.ts';

/** How a list of values differs: one that was added, taken away, or says something else; or their order. */
export interface ListChange {
  /** `name`: it says the same, and a reference in it is written otherwise. */
  readonly kind: 'item' | 'order' | 'name';
  readonly parts: readonly ListChangePart[];
}

/** A value's index in the older list, and in the newer one. */
export interface ListChangePart {
  readonly from?: number;
  readonly to?: number;
}

/** How the references in two lists are compared. */
export interface RefComparison {
  isSame(was: Said, is: Said): boolean;
  /** The same for references that lead to the same; undefined where nothing but its name is known. */
  keyOfOlder(ref: Said): string | undefined;
  keyOfNewer(ref: Said): string | undefined;
}

/** Two texts that are at least this alike are one text that was changed. */
const alike = 0.5;

/** Up to here, each value that is left is compared with each other one. */
const fewValues = 60;

export function listChanges(
  base: readonly Said[],
  head: readonly Said[],
  refs?: RefComparison,
): readonly ListChange[] {
  if (isSame(base, head, refs?.isSame) && isSame(base, head)) return [];
  const headOf = pairValues(base, head, refs);
  const taken = new Set(headOf.values());
  const stays = staysInOrder([...headOf].sort((a, b) => a[0] - b[0]).map(([, to]) => to));
  const changes: ListChange[] = [];
  const order: ListChangePart[] = [];
  for (const [from, one] of base.entries()) {
    const to = headOf.get(from);
    if (to === undefined) changes.push({ kind: 'item', parts: [{ from }] });
    else if (!isSame(one, head[to], refs?.isSame)) changes.push({ kind: 'item', parts: [{ from, to }] });
    else if (!stays.has(to)) order.push({ from, to });
    else if (!isSame(one, head[to])) changes.push({ kind: 'name', parts: [{ from, to }] });
  }
  for (const to of head.keys()) if (!taken.has(to)) changes.push({ kind: 'item', parts: [{ to }] });
  return order.length === 0 ? changes : [...changes, { kind: 'order', parts: order }];
}

/** Which value of the newer list each one of the older list is, by index. */
export function pairValues(
  base: readonly Said[],
  head: readonly Said[],
  refs?: RefComparison,
): ReadonlyMap<number, number> {
  const headOf = new Map<number, number>();
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
      const key = headOf.has(from) ? undefined : keyOfOlder(value);
      const list = key === undefined ? undefined : free.get(key);
      const to = list?.at(-1);
      if (to === undefined || !isOne(value, head[to] ?? {})) continue;
      list?.pop();
      headOf.set(from, to);
      taken.add(to);
    }
  };
  if (refs === undefined) pairByKey(keyOf);
  else {
    const written =
      (keyOfRef: (ref: Said) => string | undefined) =>
      (value: Said): string =>
        keyOf(value, (ref) => keyOfRef(ref) ?? `name ${String(ref['name'])}`);
    pairByKey(written(refs.keyOfOlder), written(refs.keyOfNewer));
    pairByKey(keyOf, keyOf, (a, b) => isSame(a, b, refs.isSame));
  }
  // An emotion is known by whose it is, a fact by its label, a picture by its path.
  pairByKey(labelKey(refs?.keyOfOlder), labelKey(refs?.keyOfNewer));
  pairAlike();
  return headOf;

  function pairAlike(): void {
    const olds = [...base.keys()].filter(
      (from) => !headOf.has(from) && textOf(base[from] ?? {}) !== undefined,
    );
    const news = [...head.keys()].filter((to) => !taken.has(to) && textOf(head[to] ?? {}) !== undefined);
    if (olds.length * news.length > fewValues * fewValues) return pairInOrder(olds, news);
    for (const from of olds) {
      const to = news.find((at) => !taken.has(at) && isAlike(base[from] ?? {}, head[at] ?? {}));
      if (to === undefined) continue;
      headOf.set(from, to);
      taken.add(to);
    }
  }

  /** Compares each value of a long list with the few around its place. */
  function pairInOrder(olds: readonly number[], news: readonly number[]): void {
    for (const [i, from] of olds.entries()) {
      const near = news.slice(Math.max(0, i - 10), i + 10);
      const to = near.find((at) => !taken.has(at) && isAlike(base[from] ?? {}, head[at] ?? {}));
      if (to === undefined) continue;
      headOf.set(from, to);
      taken.add(to);
    }
  }

  function isAlike(a: Said, b: Said): boolean {
    const isSameSpeaker = isSame(a['persona'], b['persona'], refs?.isSame);
    return isSameSpeaker && textSimilarity(textOf(a) ?? '', textOf(b) ?? '') >= alike;
  }
}

/** The same for two values that are the same. */
function keyOf(value: Said, nameOf: (ref: Said) => string = ({ name }) => String(name)): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    if (isRef(inner)) return `${inner.to} ${nameOf(inner)}`;
    return Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1));
  });
}

function labelKey(keyOfRef: RefComparison['keyOfOlder'] = () => undefined) {
  return (value: Said): string | undefined => {
    if (isRef(value)) return undefined;
    const persona = value['persona'] as Said | undefined;
    const speaker = persona && (keyOfRef(persona) ?? `name ${String(persona['name'])}`);
    if ('score' in value) return `score ${speaker}`;
    const label = ['path', 'url', 'label', 'heading'].find((key) => key in value);
    return label === undefined ? undefined : `${label} ${speaker} ${keyOf({ label: value[label] })}`;
  };
}

/** A text that may have been reworded; a name is no other name that looks like it. */
function textOf(value: Said): string | undefined {
  // A picture that got another path shows what it showed.
  if ('alternative' in value) return JSON.stringify(value['alternative']);
  if (isRef(value) || ['path', 'score', 'url', 'label', 'heading'].some((key) => key in value))
    return undefined;
  return JSON.stringify(value['text'] ?? value['value']);
}
