import { type Cell, columns, largest, type TableRow, writtenNumber } from '@journey-maps/core';
import Papa from 'papaparse';

/**
 * What a spreadsheet would take for a formula (some take the wide signs of East Asia for their own), and what looks as
 * if it had been kept from that already.
 *
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/u;

/** The errors of Excel, Google Sheets and LibreOffice, which CSV writes as texts. */
const spreadsheetError =
  /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|CALC!|BUSY!|PYTHON!|ERROR!)|Err:\d{3})$/u;

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes doubled; UTF-8 with the mark that Excel knows it by). A text that a
 * spreadsheet would take for a formula has a `'` put before it. Numbers stay as they are.
 */
export function writeCsv(rows: readonly TableRow[]): string {
  const cells = rows.map((row) => columns.map((column) => written(row[column])));
  return `\uFEFF${Papa.unparse([[...columns], ...cells], { newline: '\r\n', escapeFormulae: false })}\r\n`;
}

/**
 * The cells of a CSV text, whatever separates them; a `'` that was put before a text is taken off. What is no CSV is
 * said, with its row.
 */
export function readCsv(text: string): {
  readonly sheet: readonly (readonly (Cell | undefined)[])[];
  readonly problems: readonly { readonly row: number; readonly message: string }[];
} {
  const { plain, separator } = separatorOf(text.replace(/^\uFEFF/u, ''));
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: separator, header: false });
  // The line break at the end is no row.
  const rows = data.at(-1)?.join('') === '' ? data.slice(0, -1) : data;
  return {
    sheet: rows.map((row) => row.map(cellOf)),
    problems: errors.map(({ row = 0, code }) => ({
      row: row + 1,
      message:
        code === 'MissingQuotes' ? 'has a `"` that is not closed.' : 'has a `"` in the midst of a cell.',
    })),
  };
}

function cellOf(said: string): Cell | undefined {
  if (said === '') return undefined;
  if (spreadsheetError.test(said)) return { type: 'error', error: said };
  return { type: 'text', text: unprotected(said) };
}

const separators = [',', ';', '\t', '|'];

/**
 * Finds out what separates the cells: the separator that a first line `sep=;` names, as Excel reads and writes it, else
 * the one between the headings. Titles may stand above those. The line `sep=;` becomes an empty row.
 */
function separatorOf(text: string): { readonly plain: string; readonly separator: string } {
  const [line = '', named] = /^"?sep=([^\r\n"])"?[^\r\n]*/iu.exec(text) ?? [];
  if (named !== undefined) return { plain: text.slice(line.length), separator: named };
  const lines = text.split(/\r\n|\r|\n/u, 20);
  const count = (separator: string) =>
    largest(lines.map((one) => one.split(separator).filter(isHeading).length));
  const separator = separators.reduce((best, next) => (count(next) > count(best) ? next : best));
  return { plain: text, separator };
}

const headings = new Set<string>(columns.map((column) => column.toLowerCase()));

function isHeading(cell: string): boolean {
  return headings.has(cell.replaceAll('"', '').trim().toLowerCase());
}

function written(cell: Cell | undefined): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'text':
      return isProtected(cell.text) ? `'${cell.text}` : cell.text;
    case 'number':
      return writtenNumber(cell.number);
    case 'percent':
      return `${writtenNumber(cell.number)}%`;
    case 'date':
      return cell.date;
    case 'yes':
      return cell.yes ? 'yes' : 'no';
    case 'error':
      return cell.error;
  }
}

function unprotected(said: string): string {
  return said.startsWith("'") && isProtected(said) ? said.slice(1) : said;
}

/** Whether a text needs a `'` before it, to be no formula and no error; or looks as if it had one already. */
function isProtected(text: string): boolean {
  return formula.test(text) || spreadsheetError.test(text.replace(/^'*/u, ''));
}
