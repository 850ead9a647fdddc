/**
 * The difference between two trees of plain JSON data. With it, a keystroke sends only the parts of a view
 * model that differ. A span counts as unchanged if the text in front of it only moved it.
 */
export type TreeChange =
  /** A new value. */
  | { readonly set: unknown }
  /** Changed properties of an object; null for removed ones. */
  | { readonly in: { readonly [property: string]: TreeChange | null } }
  /** Changed elements of a list. */
  | { readonly each: readonly (readonly [index: number, change: TreeChange])[] }
  /** A list that keeps a number of elements at its start and end, with new elements between them. */
  | { readonly first: number; readonly last: number; readonly between: readonly unknown[] };

/** The shift by one edit of a text: offsets from `from` on move by `by`, in UTF-16 code units. */
export interface TextMove {
  readonly from: number;
  readonly by: number;
}

type Tree = { readonly [property: string]: unknown };

/** Returns the change, or undefined if nothing changed but offsets. */
export function diffTrees(
  old: unknown,
  now: unknown,
  move: TextMove = { from: 0, by: 0 },
): TreeChange | undefined {
  if (old === now && move.by === 0) return undefined;
  if (Array.isArray(old) && Array.isArray(now)) return listChange(old, now, move);
  if (!isTree(old) || !isTree(now) || Array.isArray(old) || Array.isArray(now))
    return old === now ? undefined : { set: now };
  if (isSpan(old)) {
    return moveOffset(old.start, move) === now['start'] && moveOffset(old.end, move) === now['end']
      ? undefined
      : { set: now };
  }
  const own = isInOtherFile(old) ? { from: 0, by: 0 } : move;
  const changes: Record<string, TreeChange | null> = {};
  let isSame = true;
  for (const property in now) {
    const value = now[property];
    // Most of a view model are plain values, not worth a call.
    if (value === undefined || (typeof value !== 'object' && value === old[property])) continue;
    const change = Object.hasOwn(old, property) ? diffTrees(old[property], value, own) : { set: value };
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

/** Applies a change to a tree: unchanged parts stay the same objects, and `old` is not altered. */
export function applyTreeChange(old: unknown, change: TreeChange): unknown {
  if ('set' in change) return change.set;
  if ('in' in change) {
    const entries = Object.entries(isTree(old) ? old : {}).filter(
      ([property]) => change.in[property] !== null,
    );
    const next: Record<string, unknown> = Object.fromEntries(entries);
    for (const [property, inner] of Object.entries(change.in)) {
      if (inner !== null) next[property] = applyTreeChange(next[property], inner);
    }
    return next;
  }
  const list: readonly unknown[] = Array.isArray(old) ? old : [];
  if ('each' in change) {
    const next = [...list];
    for (const [index, inner] of change.each)
      if (index in list) next[index] = applyTreeChange(list[index], inner);
    return next;
  }
  return [
    ...list.slice(0, change.first),
    ...change.between,
    ...(change.last === 0 ? [] : list.slice(-change.last)),
  ];
}

/**
 * Moves all spans of a tree in place. A keystroke moves most of a file, and new objects would hide that
 * nothing else changed. Parts of other files (with a `uri`) stay.
 */
export function moveSpans(tree: unknown, move: TextMove): void {
  if (move.by === 0) return;
  if (Array.isArray(tree)) {
    for (const element of tree) moveSpans(element, move);
  } else if (isTree(tree)) {
    if (isSpan(tree)) {
      const span = tree as { start: number; end: number };
      span.start = moveOffset(span.start, move);
      span.end = moveOffset(span.end, move);
    } else if (!isInOtherFile(tree)) {
      for (const property in tree) {
        const value = tree[property];
        if (typeof value === 'object') moveSpans(value, move);
      }
    }
  }
}

/** Returns the shift of the one edit that turns one text into the other. */
export function findTextMove(old: string, now: string): TextMove {
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
      const change = diffTrees(element, now[index], move);
      if (change !== undefined) each.push([index, change]);
    }
    return each.length === 0 ? undefined : { each };
  }
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && diffTrees(old[first], now[first], move) === undefined) first++;
  let last = 0;
  while (last < shorter - first && diffTrees(old.at(-1 - last), now.at(-1 - last), move) === undefined)
    last++;
  return { first, last, between: now.slice(first, now.length - last) };
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

/** Returns whether a value is a span. */
function isSpan(value: Tree): value is { readonly start: number; readonly end: number } {
  return typeof value['start'] === 'number' && typeof value['end'] === 'number';
}

function isInOtherFile(value: Tree): boolean {
  return typeof value['uri'] === 'string';
}

function moveOffset(offset: number, { from, by }: TextMove): number {
  return offset >= from ? offset + by : offset;
}
