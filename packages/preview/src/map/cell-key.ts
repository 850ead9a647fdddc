import { memoizeOnFirst } from './memoize-on-first.ts';

const inRows = new Map<string, (part: { readonly id: string }) => string>();

/** Returns the key of the cell of a stage or a moment in a row: unique in its table. */
export function createCellKey(row: string, part: { readonly id: string }): string {
  let inRow = inRows.get(row);
  if (inRow === undefined) {
    inRow = memoizeOnFirst(({ id }: { readonly id: string }) => `${row} ${id}`);
    inRows.set(row, inRow);
  }
  return inRow(part);
}
