import { type Cell, columns, type TableRow, writeNumber } from '@journey-maps/core/interchange';
import { findLargest, isLikeFormula } from '@journey-maps/core/text';
import Papa from 'papaparse';

/** The errors of Excel, Google Sheets and LibreOffice, which CSV contains as texts. */
const spreadsheetError =
  /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|CALC!|BUSY!|PYTHON!|ERROR!)|Err:\d{3})$/u;

/**
 * Writes a table as CSV (RFC 4180: comma, CRLF, doubled quotes; UTF-8 with the byte order mark that Excel
 * needs). Puts a `'` before texts that a spreadsheet would read as a formula. Numbers stay unchanged.
 */
export function writeCsv(rows: readonly TableRow[]): string {
  const cells = rows.map((row) => columns.map((column) => formatCell(row[column])));
  return `\uFEFF${Papa.unparse([[...columns], ...cells], { newline: '\r\n', escapeFormulae: false })}\r\n`;
}

/**
 * Reads the cells of a CSV text with any separator, and removes a protecting `'`. Reports syntax errors with
 * their rows.
 */
export function readCsv(text: string): {
  readonly sheet: readonly (readonly (Cell | undefined)[])[];
  readonly problems: readonly { readonly row: number; readonly message: string }[];
} {
  const { plain, separator } = detectSeparator(text.replace(/^\uFEFF/u, ''));
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: separator, header: false });
  // The final newline does not begin another row.
  const rows = data.at(-1)?.join('') === '' ? data.slice(0, -1) : data;
  return {
    sheet: rows.map((row) => row.map(parseCell)),
    problems: errors.map(({ row = 0, code }) => ({
      row: row + 1,
      message:
        code === 'MissingQuotes' ? 'has a `"` that is not closed.' : 'has a `"` in the middle of a cell.',
    })),
  };
}

function parseCell(otherText: string): Cell | undefined {
  if (otherText === '') return undefined;
  if (spreadsheetError.test(otherText)) return { type: 'error', error: otherText };
  return { type: 'text', text: removeProtection(otherText) };
}

const separators = [',', ';', '\t', '|'];

/**
 * Detects the separator of the cells: the one that a first line `sep=;` names, as Excel reads and writes it,
 * otherwise the one between the headings. Titles may come before the headings. The line `sep=;` becomes an
 * empty row.
 */
function detectSeparator(text: string): { readonly plain: string; readonly separator: string } {
  const [line = '', named] = /^"?sep=([^\r\n"])"?[^\r\n]*/iu.exec(text) ?? [];
  if (named !== undefined) return { plain: text.slice(line.length), separator: named };
  const lines = text.split(/\r\n|\r|\n/u, 20);
  const count = (separator: string) =>
    findLargest(lines.map((otherLine) => otherLine.split(separator).filter(isHeading).length));
  const separator = separators.reduce((best, next) => (count(next) > count(best) ? next : best));
  return { plain: text, separator };
}

const headings = new Set<string>(columns.map((column) => column.toLowerCase()));

function isHeading(cell: string): boolean {
  return headings.has(cell.replaceAll('"', '').trim().toLowerCase());
}

function formatCell(cell: Cell | undefined): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'text':
      return isProtected(cell.text) ? `'${cell.text}` : cell.text;
    case 'number':
      return writeNumber(cell.number);
    case 'percent':
      return `${writeNumber(cell.number)}%`;
    case 'date':
      return cell.date;
    case 'yes':
      return cell.yes ? 'yes' : 'no';
    case 'error':
      return cell.error;
  }
}

function removeProtection(otherText: string): string {
  return otherText.startsWith("'") && isProtected(otherText) ? otherText.slice(1) : otherText;
}

/**
 * Returns whether a text needs a protecting `'`, since it would be read as a formula or an error, or looks as
 * if it already had one.
 */
function isProtected(text: string): boolean {
  return isLikeFormula(text) || spreadsheetError.test(text.replace(/^'*/u, ''));
}
