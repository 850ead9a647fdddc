import type { Cell } from './table.ts';

/**
 * Parses a number as people type it into a cell: `61,5` and `61.5`, with or without `%`;
 * `undefined` for other texts.
 */
export function parseTypedNumber(
  trimmed: string,
): { readonly value: number; readonly percent: boolean } | undefined {
  const match = /^([+-]?\d+(?:[.,]\d+)?)\s*(%?)$/u.exec(trimmed.replace('−', '-'));
  if (match === null) return undefined;
  return { value: Number((match[1] ?? '').replace(',', '.')), percent: match[2] === '%' };
}

/**
 * Parses a date as spreadsheets of several countries write it: the day first, unless only the month first
 * makes a valid date.
 */
export function parseTypedDate(
  cell: Cell,
  trimmed: string,
): { readonly date?: string; readonly problem?: string } {
  if (cell.type === 'date') return { date: cell.date };
  if (/^\d{4}-\d[\d-]*$/u.test(trimmed)) return { date: trimmed };
  const example = 'Write it as 2026-09-01.';
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/u.exec(trimmed);
  if (parts === null) return { problem: `“${trimmed}” is not a date. ${example}` };
  const [, first = '', separator, second = '', year = ''] = parts;
  const formatDate = (month: string, day: string) => ({
    date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  });
  // Only dates with slashes have the month first.
  if (separator !== '/' || Number(first) > 12 || first === second) return formatDate(second, first);
  if (Number(second) > 12) return formatDate(first, second);
  return { problem: `“${trimmed}” can mean two dates. ${example}` };
}
