import { parseCellDate } from '../../semantics/data/data-cells.ts';
import { isDay } from '../../semantics/queries/calendar.ts';

/** The order of day and month in dates such as `3/4/2026`. */
export type DayOrder = 'day first' | 'month first';

/**
 * Detects the order of day and month from all dates of a column.
 *
 * @returns `undefined` if every date can be read in both orders
 */
export function detectDayOrder(cells: readonly string[]): DayOrder | undefined {
  for (const cell of cells) {
    const [, first = '', mark = '', second = ''] = numericDate.exec(cell.trim()) ?? [];
    if (mark === '.' || mark === '-' || Number(first) > 12) return 'day first';
    if (Number(second) > 12) return 'month first';
  }
  return cells.some((cell) => numericDate.test(cell.trim())) ? undefined : 'day first';
}

/** Parses a date with or without a time: `2026-08-31T10:15`, `2026/08/31 10:15`, `31.8.2026`, `2026-08`. */
export function parseDate(cell: string, order: DayOrder): string | undefined {
  const text = cell.trim();
  const exact = parseCellDate(text);
  if (exact !== undefined) return exact;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T ])/u.exec(text) ?? [];
  if (year !== '') return joinDay(year, month, day);
  const [, first = '', , second = '', lastYear = ''] = numericDate.exec(text) ?? [];
  if (lastYear === '') return undefined;
  return order === 'day first' ? joinDay(lastYear, second, first) : joinDay(lastYear, first, second);
}

const numericDate = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?=$|[ ,T])/u;

function joinDay(year: string, month: string, day: string): string | undefined {
  const joined = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(joined) ? joined : undefined;
}
