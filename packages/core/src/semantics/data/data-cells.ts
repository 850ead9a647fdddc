import { isDay } from '../queries/calendar.ts';
import type { Separator } from './csv-table.ts';

/** A number as written in a cell. */
export interface CellNumber {
  readonly value: number;
  /** True if the cell ends with `%`. */
  readonly percent: boolean;
}

/**
 * Parses the date of a cell: `2026-08-31`, `20260831`, or the month `2026-08`.
 *
 * @returns the day or the month, with dashes
 */
export function parseCellDate(cell: string): string | undefined {
  const day = cell.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
  if (isDay(day)) return day;
  return /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(day) ? day : undefined;
}

/** Parses the number of a cell. In a file separated by `;` or tabs, a comma can be the decimal mark. */
export function parseCellNumber(cell: string, separator: Separator): CellNumber | undefined {
  const [, sign = '', digits = '', percent] =
    /^([+\-−]?)([\d.,'\u00A0\u202F ]*\d)\s*(%?)$/u.exec(cell.trim()) ?? [];
  const plain = normalizeDigits(digits.replaceAll(/[\u00A0\u202F ']/gu, ' '), separator);
  if (plain === undefined) return undefined;
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  return { value: sign === '-' || sign === '−' ? -value : value, percent: percent === '%' };
}

/** Returns digits with a decimal point and without separators between thousands. */
function normalizeDigits(digits: string, separator: Separator): string | undefined {
  if (/^\d+(?:\.\d+)?$/u.test(digits)) return digits;
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/u.test(digits)) return digits.replaceAll(' ', '').replace(',', '.');
  if (separator === ',') {
    return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits) ? digits.replaceAll(',', '') : undefined;
  }
  if (/^\d+,\d+$/u.test(digits)) return digits.replace(',', '.');
  if (!/^\d{1,3}(?:\.\d{3})+,\d+$/u.test(digits)) return undefined;
  return digits.replaceAll('.', '').replace(',', '.');
}
