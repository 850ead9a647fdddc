import type { ImportProblem } from '../import/import-problem.ts';
import { type Cell, type Column, columns } from './table.ts';

/** A row of a sheet, with its cells by column. */
export interface ReadRow {
  /** The row number in the spreadsheet, from 1. */
  readonly number: number;
  readonly cells: ReadonlyMap<Column, Cell>;
}

/** All cells of a sheet; `undefined` for empty ones. */
export type SheetCells = readonly (readonly (Cell | undefined)[])[];

/** The required columns. */
const needed: readonly Column[] = ['Kind', 'Title', 'Property', 'Value'];
/** The maximum number of rows above the headings, where people write titles and notes. */
const mostRowsAbove = 20;

/** Returns whether a sheet has the headings of a map. */
export function isTableOfMap(sheet: SheetCells): boolean {
  return findHeadings(sheet) !== undefined;
}

/** Returns the non-empty rows below the headings of a sheet. The columns may be in any order. */
export function readRows(sheet: SheetCells): {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly ImportProblem[];
} {
  const at = findHeadings(sheet);
  if (at === undefined) return { rows: [], problems: [reportMissingHeadings(sheet)] };
  const rest = sheet.slice(at + 1);
  const columnsByIndex = new Map<number, Column>();
  const problems: ImportProblem[] = [
    ...reportRowsAbove(sheet.slice(0, at)),
    ...readHeadings(sheet[at] ?? [], rest, at, columnsByIndex),
  ];
  const rows: ReadRow[] = [];
  const returns: number[] = [];
  for (const [index, row] of rest.entries()) {
    const number = at + index + 2;
    const cells = new Map<Column, Cell>();
    let isUnreadable = false;
    for (const [position, column] of columnsByIndex) {
      const cell = row[position];
      if (cell === undefined || (cell.type === 'text' && cell.text === '')) continue;
      if (cell.type === 'error') {
        problems.push(createErrorProblem(cell.error, number, column));
        isUnreadable ||= deciding.has(column);
        if (shown.has(column)) cells.set(column, { type: 'text', text: cell.error || '?' });
      } else if (cell.type === 'text' && cell.text.includes('\r')) {
        returns.push(number);
        cells.set(column, { type: 'text', text: cell.text.replaceAll(/\r\n?/gu, '\n') });
      } else cells.set(column, cell);
    }
    if (cells.size > 0 && !isUnreadable) rows.push({ number, cells });
  }
  if (returns.length > 0) problems.push(returnsProblem(returns));
  return { rows, problems };
}

/** Columns that determine the meaning of a row. An error in one of them makes the row unreadable. */
const deciding: ReadonlySet<Column> = new Set<Column>(['Row', 'Kind', 'Property']);
/** Columns with texts for readers, which show an error instead of an invented text. */
const shown: ReadonlySet<Column> = new Set<Column>(['Map', 'Stage', 'Step', 'Touchpoint', 'Title']);

function findHeadings(sheet: SheetCells): number | undefined {
  const at = sheet
    .slice(0, mostRowsAbove + 1)
    .findIndex((row) => needed.every((column) => row.some((cell) => matchColumn(cell) === column)));
  return at < 0 ? undefined : at;
}

function matchColumn(heading: Cell | undefined): Column | undefined {
  const title = heading?.type === 'text' ? heading.text.trim().toLowerCase() : '';
  return columns.find((column) => column.toLowerCase() === title);
}

function reportMissingHeadings(sheet: SheetCells): ImportProblem {
  const headings = sheet[0] ?? [];
  const missing = needed.filter((column) => !headings.some((cell) => matchColumn(cell) === column));
  return {
    from: 'row 1',
    message: `has no column ${missing.join(', ')}: nothing can be read. The columns are ${columns.join(', ')}. If their headings are further down, remove the rows above them.`,
    isLost: true,
  };
}

function reportRowsAbove(rows: SheetCells): readonly ImportProblem[] {
  return rows.flatMap((row, index) =>
    row.some((cell) => cell !== undefined)
      ? [{ from: `row ${index + 1}`, message: 'is above the headings, and is left out.', isLost: false }]
      : [],
  );
}

function readHeadings(
  headings: readonly (Cell | undefined)[],
  rest: SheetCells,
  at: number,
  columnsByIndex: Map<number, Column>,
): readonly ImportProblem[] {
  const problems: ImportProblem[] = [];
  const known = new Set<Column>();
  const width = rest.reduce((most, row) => Math.max(most, row.length), headings.length);
  for (let index = 0; index < width; index++) {
    const heading = headings[index];
    const column = matchColumn(heading);
    const isTwice = column !== undefined && known.has(column);
    if (column !== undefined && !isTwice) {
      known.add(column);
      columnsByIndex.set(index, column);
    } else if (rest.some((row) => row[index] !== undefined)) {
      const title = heading?.type === 'text' ? heading.text.trim() : '';
      const named = title === '' ? 'has no heading' : `“${title}” is not a column of a map`;
      problems.push({
        from: `row ${at + 1}, column ${index + 1}`,
        message: `${isTwice ? `there is a column “${title}” already` : named}, so its content is left out.`,
        // Unknown columns are the user's own, so dropping them loses no part of a map.
        isLost: isTwice,
      });
    }
  }
  return problems;
}

function createErrorProblem(error: string, row: number, column: Column): ImportProblem {
  const what = error === '' ? 'has a formula without a result' : `has the error “${error}”`;
  const fix =
    error === ''
      ? 'Open the table in a spreadsheet program and save it'
      : 'Fix its formula, or type the value';
  return {
    from: `row ${row}, column ${column}`,
    message: `${what}, which is left out. ${fix}.`,
    isLost: true,
  };
}

function returnsProblem(rows: readonly number[]): ImportProblem {
  const distinct = [...new Set(rows)];
  const more = distinct.length > 1 ? ` (and ${distinct.length - 1} more)` : '';
  return {
    from: `row ${distinct[0]}${more}`,
    message: 'has carriage returns, which become line breaks.',
    isLost: false,
  };
}

/** Returns the text of a cell, or an empty text. */
export function getCellText(row: ReadRow, column: Column): string {
  return formatCell(row.cells.get(column));
}

/** Returns the trimmed text of a cell; keywords are lower-cased. */
export function getCellWord(row: ReadRow, column: Column): string {
  const word = getCellText(row, column).trim();
  return column === 'Kind' || column === 'Property' ? word.toLowerCase() : word;
}

function formatCell(cell: Cell | undefined): string {
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
    case 'error':
      return cell.error;
  }
}
