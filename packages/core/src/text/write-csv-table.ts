import { isLikeFormula } from './spreadsheet-formula.ts';

/** A value of a CSV file. Absent values become empty cells. */
export type CsvCell = string | number | boolean | undefined;

/**
 * Writes rows as CSV (RFC 4180: commas, CRLF, doubled quotes).
 *
 * A text that begins with `=`, `+`, `-`, `@`, a full-width form of these, a tab or a line break gets a
 * leading `'`, since spreadsheets would take it for a formula. Numbers are unchanged.
 */
export function writeCsvTable(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = isLikeFormula(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
