import { type Cell, columns, type TableRow, writtenNumber } from '@journey-maps/core';
import Papa from 'papaparse';

/**
 * What a spreadsheet would take for a formula (some take the wide signs of East Asia for their own), and what looks as
 * if it had been kept from that already.
 *
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/u;

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
  const plain = text.replace(/^\uFEFF/u, '');
  const separator = separatorOf(plain);
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: separator, header: false });
  // The line break at the end is no row.
  const rows = data.at(-1)?.join('') === '' ? data.slice(0, -1) : data;
  return {
    sheet: rows.map((row) =>
      row.map((said) => (said === '' ? undefined : { type: 'text', text: unprotected(said) })),
    ),
    problems: errors.map(({ row = 0, code }) => ({
      row: row + 1,
      message:
        code === 'MissingQuotes' ? 'has a `"` that is not closed.' : 'has a `"` in the midst of a cell.',
    })),
  };
}

/** Of the separators that spreadsheets of several countries write, the one that the headings have most of. */
function separatorOf(text: string): string {
  const headings = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const count = (separator: string) => headings.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function written(cell: Cell | undefined): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'text':
      return formula.test(cell.text) ? `'${cell.text}` : cell.text;
    case 'number':
      return writtenNumber(cell.number);
    case 'percent':
      return `${writtenNumber(cell.number)}%`;
    case 'date':
      return cell.date;
    case 'yes':
      return cell.yes ? 'yes' : 'no';
  }
}

function unprotected(said: string): string {
  return said.startsWith("'") && formula.test(said) ? said.slice(1) : said;
}
