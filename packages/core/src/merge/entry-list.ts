import type { MergedItem, Side } from './combine-versions.ts';

/** A thing in its place in the result. */
export interface MergedEntry {
  readonly item: MergedItem;
  /** The side that wants it here, where it is a conflict. */
  readonly only?: Side;
}

/** An entry with its neighbours in the list. */
export interface EntryNode {
  readonly entry: MergedEntry;
  next: EntryNode | undefined;
}

/** The entries of one body while they are put in order: each insertion takes the same time, however long the list is. */
export class EntryList {
  #first: EntryNode | undefined;
  #last: EntryNode | undefined;
  readonly #nodes = new Map<MergedItem, EntryNode[]>();

  get first(): EntryNode | undefined {
    return this.#first;
  }

  has(item: MergedItem): boolean {
    return this.#nodes.has(item);
  }

  /** The entry of an item that a side sees. */
  nodeFor(item: MergedItem, side: Side): EntryNode | undefined {
    return this.#nodes.get(item)?.find(({ entry: { only } }) => only === undefined || only === side);
  }

  add(entry: MergedEntry): void {
    this.insert(entry, this.#last);
  }

  /** Puts an entry behind another one; at the beginning, if there is none. */
  insert(entry: MergedEntry, after: EntryNode | undefined): void {
    const node: EntryNode = { entry, next: after === undefined ? this.#first : after.next };
    if (after === undefined) this.#first = node;
    else after.next = node;
    if (node.next === undefined) this.#last = node;
    const nodes = this.#nodes.get(entry.item);
    if (nodes === undefined) this.#nodes.set(entry.item, [node]);
    else nodes.push(node);
  }

  toArray(): readonly MergedEntry[] {
    const entries: MergedEntry[] = [];
    for (let node = this.#first; node !== undefined; node = node.next) entries.push(node.entry);
    return entries;
  }
}
