/**
 * What makes of one tree of plain data (as JSON knows it) another one: so that at a keystroke not all that a preview
 * shows has to travel, but what is different. Where a text grew in front of it a span is the same one, moved.
 */
export type TreeChange =
  /** Another value. */
  | { readonly set: unknown }
  /** Some properties of an object are others; absent values are gone. */
  | { readonly in: { readonly [property: string]: TreeChange | null } }
  /** Some elements of a list are others. */
  | { readonly each: readonly (readonly [index: number, change: TreeChange])[] }
  /** Of a list so many stay at its beginning and at its end, and between them are these. */
  | { readonly first: number; readonly last: number; readonly between: readonly unknown[] };

/** One edit of a text: what stood at or behind `from` stands `by` further on now. In UTF-16 units. */
export interface TextMove {
  readonly from: number;
  readonly by: number;
}

type Tree = { readonly [property: string]: unknown };

/** What changed, or undefined where nothing did but by moving. */
export function treeChange(
  old: unknown,
  now: unknown,
  move: TextMove = { from: 0, by: 0 },
): TreeChange | undefined {
  if (old === now && move.by === 0) return undefined;
  if (Array.isArray(old) && Array.isArray(now)) return listChange(old, now, move);
  if (!isTree(old) || !isTree(now) || Array.isArray(old) || Array.isArray(now))
    return old === now ? undefined : { set: now };
  if (isSpan(old)) {
    return moved(old.start, move) === now['start'] && moved(old.end, move) === now['end']
      ? undefined
      : { set: now };
  }
  const own = standsElsewhere(old) ? { from: 0, by: 0 } : move;
  const changes: Record<string, TreeChange | null> = {};
  let isSame = true;
  for (const property in now) {
    const value = now[property];
    // Most of a picture: not worth a call.
    if (value === undefined || (typeof value !== 'object' && value === old[property])) continue;
    const change = Object.hasOwn(old, property) ? treeChange(old[property], value, own) : { set: value };
    if (change === undefined) continue;
    changes[property] = change;
    isSame = false;
  }
  for (const property in old) {
    if (old[property] === undefined || (Object.hasOwn(now, property) && now[property] !== undefined))
      continue;
    changes[property] = null;
    isSame = false;
  }
  return isSame ? undefined : { in: changes };
}

/** Gives a tree with this change: what stays is the same object as before, and `old` is not altered. */
export function changedTree(old: unknown, change: TreeChange): unknown {
  if ('set' in change) return change.set;
  if ('in' in change) {
    const entries = Object.entries(isTree(old) ? old : {}).filter(
      ([property]) => change.in[property] !== null,
    );
    const next: Record<string, unknown> = Object.fromEntries(entries);
    for (const [property, inner] of Object.entries(change.in)) {
      if (inner !== null) next[property] = changedTree(next[property], inner);
    }
    return next;
  }
  const list: readonly unknown[] = Array.isArray(old) ? old : [];
  if ('each' in change) {
    const next = [...list];
    for (const [index, inner] of change.each)
      if (index in list) next[index] = changedTree(list[index], inner);
    return next;
  }
  return [
    ...list.slice(0, change.first),
    ...change.between,
    ...(change.last === 0 ? [] : list.slice(-change.last)),
  ];
}

/**
 * Moves all spans of a tree, in place: at a keystroke most of what is known of a file moves, and were they new objects
 * nobody could tell any more that nothing else of them is. What stands in another file (`uri`) stays.
 */
export function moveSpans(tree: unknown, move: TextMove): void {
  if (move.by === 0) return;
  if (Array.isArray(tree)) {
    for (const element of tree) moveSpans(element, move);
  } else if (isTree(tree)) {
    if (isSpan(tree)) {
      const span = tree as { start: number; end: number };
      span.start = moved(span.start, move);
      span.end = moved(span.end, move);
    } else if (!standsElsewhere(tree)) {
      for (const property in tree) {
        const value = tree[property];
        if (typeof value === 'object') moveSpans(value, move);
      }
    }
  }
}

/** The one edit that makes of a text another one. */
export function textMove(old: string, now: string): TextMove {
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && old.charCodeAt(first) === now.charCodeAt(first)) first++;
  let last = 0;
  while (
    last < shorter - first &&
    old.charCodeAt(old.length - 1 - last) === now.charCodeAt(now.length - 1 - last)
  )
    last++;
  return { from: old.length - last, by: now.length - old.length };
}

function listChange(
  old: readonly unknown[],
  now: readonly unknown[],
  move: TextMove,
): TreeChange | undefined {
  if (old.length === now.length) {
    const each: [number, TreeChange][] = [];
    for (const [index, element] of old.entries()) {
      const change = treeChange(element, now[index], move);
      if (change !== undefined) each.push([index, change]);
    }
    return each.length === 0 ? undefined : { each };
  }
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && treeChange(old[first], now[first], move) === undefined) first++;
  let last = 0;
  while (last < shorter - first && treeChange(old.at(-1 - last), now.at(-1 - last), move) === undefined)
    last++;
  return { first, last, between: now.slice(first, now.length - last) };
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

/** A stretch of the text and nothing else. */
function isSpan(value: Tree): value is { readonly start: number; readonly end: number } {
  return typeof value['start'] === 'number' && typeof value['end'] === 'number';
}

function standsElsewhere(value: Tree): boolean {
  return typeof value['uri'] === 'string';
}

function moved(offset: number, { from, by }: TextMove): number {
  return offset >= from ? offset + by : offset;
}
