import { textSimilarity } from '../text/similarity.ts';
import { isSame, type Said } from './map-node.ts';
import { staysInOrder } from './stays-in-order.ts';

/** How a list of values differs: one that was added, taken away, or says something else; or their order. */
export interface ListChange {
  readonly kind: 'item' | 'order';
  readonly parts: readonly ListChangePart[];
}

/** A value's index in the older list, and in the newer one. */
export interface ListChangePart {
  readonly from?: number;
  readonly to?: number;
}

/** Two texts that are at least this alike are one text that was changed. */
const alike = 0.5;

export function listChanges(base: readonly Said[], head: readonly Said[]): readonly ListChange[] {
  if (isSame(base, head)) return [];
  const headOf = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (isOne: (a: Said, b: Said) => boolean): void => {
    for (const [i, a] of base.entries()) {
      if (headOf.has(i)) continue;
      const j = head.findIndex((b, at) => !taken.has(at) && isOne(a, b));
      if (j < 0) continue;
      headOf.set(i, j);
      taken.add(j);
    }
  };
  pair(isSame);
  pair((a, b) => isSameSpeakers(a, b) && isAlike(a, b));
  const stays = staysInOrder([...headOf].sort((a, b) => a[0] - b[0]).map(([, to]) => to));
  const changes: ListChange[] = [];
  const order: ListChangePart[] = [];
  for (const [from, one] of base.entries()) {
    const to = headOf.get(from);
    if (to === undefined) changes.push({ kind: 'item', parts: [{ from }] });
    else if (!isSame(one, head[to])) changes.push({ kind: 'item', parts: [{ from, to }] });
    else if (!stays.has(to)) order.push({ from, to });
  }
  for (const to of head.keys()) if (!taken.has(to)) changes.push({ kind: 'item', parts: [{ to }] });
  return order.length === 0 ? changes : [...changes, { kind: 'order', parts: order }];
}

/** An emotion is known by whose it is, a fact by its label; a name is no other name that looks like it. */
function isAlike(a: Said, b: Said): boolean {
  if ('score' in a) return true;
  if ('to' in a || 'path' in a) return false;
  for (const key of ['url', 'label', 'heading']) if (key in a) return isSame(a[key], b[key]);
  return (
    textSimilarity(JSON.stringify(a['text'] ?? a['value']), JSON.stringify(b['text'] ?? b['value'])) >= alike
  );
}

function isSameSpeakers(a: Said, b: Said): boolean {
  return isSame(a['persona'], b['persona']);
}
