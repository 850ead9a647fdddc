/** A date (`YYYY-MM-DD`) and its description. */
export interface NamedDay {
  readonly day: string;
  readonly words: string;
}

/** Returns likely due dates in ascending order, without duplicates. */
export function comingDays(today: string): readonly NamedDay[] {
  const quarterEnd = endOfQuarter(today);
  return each([
    [today, 'today'],
    [addDays(today, 7), 'in a week'],
    [addMonths(today, 1), 'in a month'],
    [quarterEnd, 'end of this quarter'],
    [endOfQuarter(addDays(quarterEnd, 1)), 'end of next quarter'],
    [`${today.slice(0, 4)}-12-31`, 'end of the year'],
  ]).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Returns likely dates of a past event, the most recent first, without duplicates. */
export function pastDays(today: string): readonly NamedDay[] {
  return each([
    [today, 'today'],
    [addDays(today, -1), 'yesterday'],
    [addDays(today, -7), 'a week ago'],
    [addMonths(today, -1), 'a month ago'],
    [addMonths(today, -3), 'three months ago'],
  ]);
}

function each(days: readonly (readonly [day: string, words: string])[]): NamedDay[] {
  const words = new Map<string, string[]>();
  for (const [day, said] of days) words.set(day, [...(words.get(day) ?? []), said]);
  return [...words].map(([day, said]) => ({ day, words: said.join(', ') }));
}

function addDays(day: string, days: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return written(date);
}

/** Adds calendar months. After the 31st, it returns the last day of a shorter month. */
function addMonths(day: string, months: number): string {
  const date = utc(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  date.setUTCDate(Math.min(wanted, daysIn(date)));
  return written(date);
}

function endOfQuarter(day: string): string {
  const date = utc(day);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - (date.getUTCMonth() % 3) + 2);
  date.setUTCDate(daysIn(date));
  return written(date);
}

function daysIn(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function written(date: Date): string {
  return date.toISOString().slice(0, 10);
}
