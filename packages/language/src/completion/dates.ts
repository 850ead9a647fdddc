/** A date (`YYYY-MM-DD`) and its description. */
export interface NamedDay {
  readonly day: string;
  readonly words: string;
}

/** Returns likely due dates in ascending order, without duplicates. */
export function listComingDays(today: string): readonly NamedDay[] {
  const quarterEnd = endOfQuarter(today);
  return mergeNamedDays([
    [today, 'today'],
    [addDays(today, 7), 'in a week'],
    [addMonths(today, 1), 'in a month'],
    [quarterEnd, 'end of this quarter'],
    [endOfQuarter(addDays(quarterEnd, 1)), 'end of next quarter'],
    [`${today.slice(0, 4)}-12-31`, 'end of the year'],
  ]).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Returns likely dates of a past event, the most recent first, without duplicates. */
export function listPastDays(today: string): readonly NamedDay[] {
  return mergeNamedDays([
    [today, 'today'],
    [addDays(today, -1), 'yesterday'],
    [addDays(today, -7), 'a week ago'],
    [addMonths(today, -1), 'a month ago'],
    [addMonths(today, -3), 'three months ago'],
  ]);
}

/** Returns the months of the latest figures, the most recent first. */
export function listPastMonths(today: string): readonly NamedDay[] {
  return [0, -1, -2].map((months) => ({
    day: addMonths(`${today.slice(0, 7)}-01`, months).slice(0, 7),
    words: months === 0 ? 'this month' : months === -1 ? 'last month' : 'two months ago',
  }));
}

function mergeNamedDays(days: readonly (readonly [day: string, words: string])[]): NamedDay[] {
  const words = new Map<string, string[]>();
  for (const [day, name] of days) words.set(day, [...(words.get(day) ?? []), name]);
  return [...words].map(([day, names]) => ({ day, words: names.join(', ') }));
}

function addDays(day: string, days: number): string {
  const date = parseUtc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return formatDay(date);
}

/** Adds calendar months. After the 31st, it returns the last day of a shorter month. */
function addMonths(day: string, months: number): string {
  const date = parseUtc(day);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  date.setUTCDate(Math.min(dayOfMonth, countDaysInMonth(date)));
  return formatDay(date);
}

function endOfQuarter(day: string): string {
  const date = parseUtc(day);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - (date.getUTCMonth() % 3) + 2);
  date.setUTCDate(countDaysInMonth(date));
  return formatDay(date);
}

function countDaysInMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

function parseUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function formatDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
