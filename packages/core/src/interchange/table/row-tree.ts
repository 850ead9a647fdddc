// Longer than most files: the two ways of finding the parent of a row share all their helpers.

import { findProperty, properties } from '../../model/properties/property-table.ts';
import type { ImportProblem } from '../import/import-problem.ts';
import { getCellWord, type ReadRow } from './read-rows.ts';
import { getRowTitle, RowIndex } from './row-index.ts';
import type { RowNode } from './row-node.ts';
import { type Column, getPlaceColumn, type PlaceColumn, places } from './table.ts';

export interface RowTree {
  readonly top: readonly RowNode[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Finds the parent of each row. The ids of rows determine their parents and order, so that a sheet may be
 * sorted. Rows without an id, and copies, get the parent that their cells name, and come after the row above
 * them.
 */
export function buildRowTree(rows: readonly ReadRow[]): RowTree {
  const tree = new TreeMaker();
  const known = new Map<string, ReadRow>();
  const others: ReadRow[] = [];
  for (const row of rows) {
    const id = getCellWord(row, 'Row');
    if (idPattern.test(id) && !known.has(id)) known.set(id, row);
    else others.push(row);
  }
  const nodes = new Map<string, RowNode>();
  for (const [id, row] of [...known].sort(([a], [b]) => compareIds(a, b))) {
    const around = getParentId(id);
    const parent = around === undefined ? undefined : nodes.get(around);
    if (around !== undefined && parent === undefined) tree.say(row, describeOrphan(around));
    else {
      const node = tree.add(row, parent, id);
      if (node !== undefined) nodes.set(id, node);
    }
  }
  for (const row of others) tree.place(row);
  tree.comparePlaces();
  return tree;
}

const idPattern = /^r\d+(?:\.\d+)*$/u;

function describeOrphan(id: string): string {
  return `belongs to the row ${id}, which is missing or could not be read. It is left out.`;
}

class TreeMaker implements RowTree {
  readonly top: RowNode[] = [];
  readonly problems: ImportProblem[] = [];
  /** Nodes in the order in which they were added. */
  readonly #all: RowNode[] = [];
  readonly #index = new RowIndex();

  say(row: ReadRow, message: string, isLost = true): void {
    this.problems.push({ from: `row ${row.number}`, message, isLost });
  }

  add(row: ReadRow, parent: RowNode | undefined, id?: string, behind?: RowNode): RowNode | undefined {
    const keyword = getKeyword(row);
    const around = parent === undefined ? 'file' : parent.body;
    if (keyword === '') {
      this.say(row, 'has neither a Kind nor a Property. It is left out.');
      return undefined;
    }
    const shape = around === undefined ? undefined : findProperty(around, keyword);
    const isProperty = getCellWord(row, 'Property') !== '';
    if (shape === undefined || (shape.type === 'statement') === isProperty) {
      this.say(row, `cannot be read: ${describeRefusal(keyword, isProperty, parent)} It is left out.`);
      return undefined;
    }
    const node: RowNode = {
      row,
      keyword,
      children: [],
      ...(shape.body !== undefined && { body: shape.body }),
      ...(parent !== undefined && { parent }),
      ...(id !== undefined && { id }),
    };
    const siblings = parent?.children ?? this.top;
    const at = behind === undefined ? -1 : siblings.lastIndexOf(behind);
    siblings.splice(at < 0 ? siblings.length : at + 1, 0, node);
    this.#all.push(node);
    this.#index.add(node);
    return node;
  }

  /** Finds a place for a row without an id. */
  place(row: ReadRow): void {
    const keyword = getKeyword(row);
    const isProperty = getCellWord(row, 'Property') !== '';
    if (keyword === '') return void this.add(row, undefined);
    const given = getGivenPlaces(row, isProperty ? undefined : getPlaceColumn(keyword));
    const isAtTop = isProperty ? getCellWord(row, 'Kind') === '' : given.size === 0;
    if (isAtTop && findProperty('file', keyword) !== undefined)
      return void this.add(row, undefined, undefined, this.#index.findAbove(row, undefined));
    const around = isProperty
      ? this.#index.findStatement(row, given)
      : this.#index.findParent(row, keyword, given);
    if (around === undefined) {
      const what = isProperty
        ? `the ${getCellWord(row, 'Kind') || 'statement'} that it belongs to`
        : 'a place on the map';
      const titles = [...given].map(([column, title]) => `${column} “${title}”`);
      this.say(
        row,
        `does not name ${what}${titles.length > 0 ? `: nothing matches ${titles.join(', ')}` : ''}. It is left out.`,
      );
      return;
    }
    this.add(row, around, undefined, this.#index.findAbove(row, around));
  }

  /** Reports rows whose id and texts disagree about their place: the id counts. */
  comparePlaces(): void {
    const differing = new Map<
      string,
      { readonly of: RowNode; readonly column: Column; readonly word: string; readonly rows: ReadRow[] }
    >();
    for (const node of this.#all) {
      if (node.id === undefined) continue;
      for (const [column, of, counts] of listRepeatedPlaces(node)) {
        const word = getCellWord(node.row, column);
        if (word === counts) continue;
        const key = `${of.row.number} ${column} ${word}`;
        const difference = differing.get(key) ?? { of, column, word, rows: [] };
        differing.set(key, difference);
        difference.rows.push(node.row);
      }
    }
    for (const { of, column, word, rows } of differing.values()) {
      const [first] = rows;
      if (first === undefined) continue;
      const own = getCellWord(of.row, getPlaceColumn(of.keyword) === column ? 'Title' : column);
      const others = rows.length > 1 ? ` (and ${rows.length - 1} more)` : '';
      this.problems.push({
        from: `row ${first.number}${others}, column ${column}`,
        message: `has “${word}”, but row ${of.row.number} has “${own}”, which counts. To move a row elsewhere, clear its cell Row.`,
        isLost: false,
      });
    }
  }
}

function getKeyword(row: ReadRow): string {
  return getCellWord(row, 'Property') || getCellWord(row, 'Kind');
}

function describeRefusal(keyword: string, isProperty: boolean, parent: RowNode | undefined): string {
  const around = parent === undefined ? 'at the top of a map' : `in a ${parent.keyword}`;
  const isKnown = Object.values(properties).some((body) => body.some((shape) => shape.keyword === keyword));
  if (!isKnown) return `there is nothing called “${keyword}” on a map.`;
  const inOtherColumn =
    parent === undefined ? findProperty('file', keyword) : parent.body && findProperty(parent.body, keyword);
  if (inOtherColumn) return `“${keyword}” belongs in the column ${isProperty ? 'Kind' : 'Property'}.`;
  return `“${keyword}” is not valid ${around}.`;
}

/** Returns the cells that give the position of a row, without the column for its own title. */
function getGivenPlaces(row: ReadRow, own: PlaceColumn | undefined): ReadonlyMap<PlaceColumn, string> {
  const given = places.map((column) => [column, getCellWord(row, column)] as const);
  return new Map(given.filter(([column, title]) => column !== own && title !== ''));
}

/** Returns the cells of a row that repeat cells of another row: the column, the other row, and the expected text. */
function listRepeatedPlaces(node: RowNode): readonly [Column, RowNode, string][] {
  const cells: [Column, RowNode, string][] = [];
  const seen = new Set<Column>();
  for (let at: RowNode | undefined = node; at; at = at.parent) {
    const column = getPlaceColumn(at.keyword);
    if (column === undefined || seen.has(column)) continue;
    seen.add(column);
    cells.push([column, at, getRowTitle(at)]);
  }
  const { parent } = node;
  if (node.body === undefined && parent !== undefined) {
    for (const column of ['Kind', 'Name', 'Title'] as const)
      cells.push([column, parent, getCellWord(parent.row, column)]);
  }
  return cells;
}

function getParentId(id: string): string | undefined {
  const dot = id.lastIndexOf('.');
  return dot < 0 ? undefined : id.slice(0, dot);
}

/** Compares ids: parents before children, and numerically within a body. */
function compareIds(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.slice(1).split('.').map(Number)) as [number[], number[]];
  for (const [index, number] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (number !== other) return number - other;
  }
  return left.length - right.length;
}
