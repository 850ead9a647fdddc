import type { BodyName } from '../../model/properties/property.ts';
import { findProperty, properties } from '../../model/properties/property-table.ts';
import { countLeading } from '../../text/lists/count-leading.ts';
import { getCellText, getCellWord, type ReadRow } from './read-rows.ts';
import type { RowNode } from './row-node.ts';
import { getPlaceColumn, type PlaceColumn, places } from './table.ts';

/**
 * Finds the rows that a new row may belong to, by the place that it names. Apart from a binary search, the
 * time for a look-up does not depend on the length of the table.
 */
export class RowIndex {
  /** Nodes in the order of the sheet. */
  readonly #all: RowNode[] = [];
  /** Statements with a body: by their place, and by place, keyword, name and title. */
  readonly #byKey = new Map<string, RowNode[]>();

  add(node: RowNode): void {
    insert(this.#all, node);
    if (node.body === undefined) return;
    const place = getRowPlace(node);
    for (const key of [createBodyKey(place, node.body), createStatementKey(place, node.keyword, node.row)]) {
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [node]);
      else insert(known, node);
    }
  }

  /** Returns the statement for the row of a property: the last match above it, else the first one. */
  findStatement(row: ReadRow, given: ReadonlyMap<PlaceColumn, string>): RowNode | undefined {
    return findNearest(row, [
      this.#byKey.get(createStatementKey(given, getCellWord(row, 'Kind'), row)) ?? [],
    ]);
  }

  /** Returns the statement whose body takes a new statement: the last match above it, else the first one. */
  findParent(row: ReadRow, keyword: string, given: ReadonlyMap<PlaceColumn, string>): RowNode | undefined {
    const bodies = Object.keys(properties) as BodyName[];
    const fitting = bodies.filter((body) => findProperty(body, keyword)?.type === 'statement');
    return findNearest(
      row,
      fitting.map((body) => this.#byKey.get(createBodyKey(given, body)) ?? []),
    );
  }

  /** Returns the child of a body that a row comes after: the row above it, or that row's ancestor. */
  findAbove(row: ReadRow, around: RowNode | undefined): RowNode | undefined {
    let node = this.#all[countAbove(this.#all, row.number) - 1];
    while (node !== undefined && node.parent !== around) node = node.parent;
    return node;
  }
}

/** Returns the title by which rows refer to a statement. */
export function getRowTitle({ row }: RowNode): string {
  return getCellText(row, 'Title') === '' ? getCellWord(row, 'Name') : getCellWord(row, 'Title');
}

/** Returns the titles of a node and its ancestors, by the columns for them. */
function getRowPlace(node: RowNode): ReadonlyMap<PlaceColumn, string> {
  const own = new Map<PlaceColumn, string>();
  for (let at: RowNode | undefined = node; at; at = at.parent) {
    const column = getPlaceColumn(at.keyword);
    if (column !== undefined && !own.has(column)) own.set(column, getRowTitle(at));
  }
  return own;
}

function createPlaceKey(place: ReadonlyMap<PlaceColumn, string>): readonly string[] {
  return places.map((column) => place.get(column) ?? '');
}

function createBodyKey(place: ReadonlyMap<PlaceColumn, string>, body: BodyName): string {
  return JSON.stringify([body, ...createPlaceKey(place)]);
}

function createStatementKey(place: ReadonlyMap<PlaceColumn, string>, keyword: string, row: ReadRow): string {
  return JSON.stringify([
    ...createPlaceKey(place),
    keyword,
    getCellWord(row, 'Name'),
    getCellWord(row, 'Title'),
  ]);
}

/** Returns the last node above a row, else the first node of all. The lists are in the order of the sheet. */
function findNearest(row: ReadRow, lists: readonly (readonly RowNode[])[]): RowNode | undefined {
  const candidates = lists.flatMap((list) => list[countAbove(list, row.number) - 1] ?? []);
  const above = candidates.reduce<RowNode | undefined>(
    (last, node) => (last === undefined || node.row.number > last.row.number ? node : last),
    undefined,
  );
  if (above !== undefined) return above;
  return lists
    .flatMap((list) => list[0] ?? [])
    .reduce<RowNode | undefined>(
      (first, node) => (first === undefined || node.row.number < first.row.number ? node : first),
      undefined,
    );
}

/** Counts the nodes above a row by binary search. */
function countAbove(nodes: readonly RowNode[], number: number): number {
  return countLeading(nodes, ({ row }) => row.number < number);
}

function insert(nodes: RowNode[], node: RowNode): void {
  nodes.splice(countAbove(nodes, node.row.number), 0, node);
}
