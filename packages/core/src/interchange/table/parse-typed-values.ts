import type { Cell } from './table.ts';

/**
 * Parses a number as people type it into a cell: `61,5` and `61.5`, with or without `%`;
 * `undefined` for other texts.
 */
export function meantNumber(said: string): { readonly value: number; readonly percent: boolean } | undefined {
  const found = /^([+-]?\d+(?:[.,]\d+)?)\s*(%?)$/u.exec(said.replace('−', '-'));
  if (found === null) return undefined;
  return { value: Number((found[1] ?? '').replace(',', '.')), percent: found[2] === '%' };
}

/**
 * Parses a date as spreadsheets of several countries write it: the day first, unless only the month first
 * makes a valid date.
 */
export function meantDate(cell: Cell, said: string): { readonly date?: string; readonly problem?: string } {
  if (cell.type === 'date') return { date: cell.date };
  if (/^\d{4}-\d[\d-]*$/u.test(said)) return { date: said };
  const example = 'Write it as 2026-09-01.';
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/u.exec(said);
  if (parts === null) return { problem: `“${said}” is not a date. ${example}` };
  const [, first = '', separator, second = '', year = ''] = parts;
  const date = (month: string, day: string) => ({
    date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  });
  // Only dates with slashes have the month first.
  if (separator !== '/' || Number(first) > 12 || first === second) return date(second, first);
  if (Number(second) > 12) return date(first, second);
  return { problem: `“${said}” can mean two dates. ${example}` };
}
