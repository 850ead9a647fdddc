import type { ImportProblem } from '../import/import-problem.ts';
import { type Cell, type Column, columns } from './table.ts';

/** A row of a sheet, by what its columns are called. */
export interface ReadRow {
  /** As a spreadsheet counts it: the headings are row 1. */
  readonly number: number;
  readonly cells: ReadonlyMap<Column, Cell>;
}

/**
 * The rows of a sheet whose first one names the columns, in whatever order. Empty rows are left out.
 *
 * @param sheet all its cells; `undefined` for an empty one
 */
export function readRows(sheet: readonly (readonly (Cell | undefined)[])[]): {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly ImportProblem[];
} {
  const [headings = [], ...rest] = sheet;
  const problems: ImportProblem[] = [];
  const found = new Map<number, Column>();
  for (const [index, heading] of headings.entries()) {
    const title = heading?.type === 'text' ? heading.text.trim() : '';
    const column = columns.find((one) => one.toLowerCase() === title.toLowerCase());
    if (column !== undefined && ![...found.values()].includes(column)) found.set(index, column);
    else if (rest.some((row) => row[index] !== undefined)) {
      problems.push({
        from: `row 1, column ${index + 1}`,
        message: `${title === '' ? 'has no heading' : `“${title}” is none of the columns of a map`}, so that what is in it is left out.`,
        // Whoever adds columns of their own means them for themselves.
        isLost: false,
      });
    }
  }
  const missing = (['Kind', 'Title', 'Property', 'Value'] as const).filter(
    (column) => ![...found.values()].includes(column),
  );
  if (missing.length > 0) {
    const message = `has no column ${missing.join(', ')}: nothing can be read. The columns are ${columns.join(', ')}.`;
    return { rows: [], problems: [{ from: 'row 1', message, isLost: true }] };
  }
  const rows: ReadRow[] = [];
  for (const [index, row] of rest.entries()) {
    const cells = new Map<Column, Cell>();
    for (const [at, column] of found) {
      const cell = row[at];
      if (cell !== undefined && !(cell.type === 'text' && cell.text === '')) cells.set(column, cell);
    }
    if (cells.size > 0) rows.push({ number: index + 2, cells });
  }
  return { rows, problems };
}

/** What a cell says, as a text; empty where there is none. */
export function textIn(row: ReadRow, column: Column): string {
  return cellText(row.cells.get(column));
}

/** The same without the blanks around it; of the columns that hold keywords in small letters. */
export function wordIn(row: ReadRow, column: Column): string {
  const word = textIn(row, column).trim();
  return column === 'Kind' || column === 'Property' ? word.toLowerCase() : word;
}

function cellText(cell: Cell | undefined): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'percent':
      return `${cell.number}%`;
    case 'date':
      return cell.date;
    case 'yes':
      return cell.yes ? 'yes' : 'no';
  }
}
