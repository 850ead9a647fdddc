/** The formats of dates and numbers in a drawing. */
export interface Formats {
  /** @param date `2026-06-11`; any other text is returned unchanged */
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
  const numbers = new Intl.NumberFormat(locale, exact);
  // The style `unit`, since `percent` would multiply by 100 and show rounding errors.
  const percents = new Intl.NumberFormat(locale, { ...exact, style: 'unit', unit: 'percent' });
  const scores = new Intl.NumberFormat(locale, { ...exact, signDisplay: 'exceptZero' });
  return {
    date: (date) => {
      const day = new Date(`${date}T00:00:00Z`);
      const isDay = /^\d{4}-\d\d-\d\d$/u.test(date) && day.toJSON()?.startsWith(date) === true;
      return isDay ? dates.format(day) : date;
    },
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    score: (value) => scores.format(value),
  };
}
