import type { MergedItem, Side } from './sides.ts';

/** An item at its position in the result. */
export interface MergedEntry {
  readonly item: MergedItem;
  /** The side that has the item here, if that is a conflict. */
  readonly only?: Side;
}

/** An entry as a node of a linked list. */
export interface EntryNode {
  readonly entry: MergedEntry;
  next: EntryNode | undefined;
}

/** The entries of one body, as a linked list: an insertion takes the same time in a list of any length. */
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

  /** Returns one side's entry of an item. */
  getNodeFor(item: MergedItem, side: Side): EntryNode | undefined {
    return this.#nodes.get(item)?.find(({ entry: { only } }) => only === undefined || only === side);
  }

  add(entry: MergedEntry): void {
    this.insert(entry, this.#last);
  }

  /** Inserts an entry after a node, or at the beginning if there is no node. */
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
