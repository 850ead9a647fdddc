import { isDay, isMonth } from '../../semantics/queries/calendar.ts';

/** The formats of dates and numbers in a drawing. */
export interface Formats {
  /** @param date `2026-06-11` or `2026-06`; any other text is returned unchanged */
  readonly date: (date: string) => string;
  readonly number: (value: number) => string;
  /** @param value 12.5 for `12.5%` */
  readonly percent: (value: number) => string;
  /** `+1`, `0`, `-2` */
  readonly score: (value: number) => string;
}

/** Returns the formats of dates and numbers for a locale. */
export function createFormats(locale: string): Formats {
  // Values keep the digits that their author wrote.
  const exact = { maximumFractionDigits: 20 };
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale, exact);
  // The style `unit`, since `percent` would multiply by 100 and show rounding errors.
  const percents = new Intl.NumberFormat(locale, { ...exact, style: 'unit', unit: 'percent' });
  const scores = new Intl.NumberFormat(locale, { ...exact, signDisplay: 'exceptZero' });
  return {
    date: (date) => {
      if (isDay(date)) return dates.format(new Date(`${date}T00:00:00Z`));
      return isMonth(date) ? months.format(new Date(`${date}-01T00:00:00Z`)) : date;
    },
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    score: (value) => scores.format(value),
  };
}
