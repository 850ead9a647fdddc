import { isDay } from '@journey-maps/core/semantics';
import type { MeantPart } from './converted-part.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Converts a day in another notation, such as `15.12.2026`, `Sept 30, 2026` or a day in quotes. A day with slashes is
 * left alone if both of its first numbers can be the month.
 */
export function convertDay(written: string): MeantPart | undefined {
  const day = parseDay(written.trim());
  return day !== undefined && isDay(day) ? { newText: day, certain: true } : undefined;
}

function parseDay(written: string): string | undefined {
  const plain = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T[\d:.Z+]*)?$/u.exec(written);
  if (plain) return formatDay(plain[1], plain[2], plain[3]);
  const dayFirst = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(written);
  if (dayFirst) return formatDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(written);
  if (slashes) {
    const [, first, second, year] = slashes;
    if (Number(first) > 12 || first === second) return formatDay(year, second, first);
    return Number(second) > 12 ? formatDay(year, first, second) : undefined;
  }
  const monthFirst = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(written);
  if (monthFirst) return formatDay(monthFirst[3], parseMonth(monthFirst[1]), monthFirst[2]);
  const monthSecond = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(written);
  return monthSecond ? formatDay(monthSecond[3], parseMonth(monthSecond[2]), monthSecond[1]) : undefined;
}

function parseMonth(name = ''): string | undefined {
  const index = months.indexOf(name.toLowerCase().slice(0, 3));
  return index < 0 ? undefined : String(index + 1);
}

function formatDay(year: string | undefined, month: string | undefined, day = ''): string | undefined {
  return year === undefined || month === undefined
    ? undefined
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
