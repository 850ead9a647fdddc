const day = 86_400_000;

/** Returns whether a value is a calendar day in the form `2026-09-01`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const time = parseTime(value);
  // `Date.parse` carries surplus days into the next month: it reads 2026-02-30 as 2026-03-02.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}

/** Returns whether a value is a month in the form `2026-09`. */
export function isMonth(value: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(value);
}

/** Returns whether a value is a date: a calendar day or a month. */
export function isDate(value: string): boolean {
  return isMonth(value) || isDay(value);
}

/** Returns the day as which a date compares: itself, or the last day of a month. */
export function getLastDay(value: string): string {
  if (!isMonth(value)) return value;
  const [year = 0, month = 0] = value.split('-').map(Number);
  // Years before 100 would count from 1900.
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.toISOString().slice(0, 10);
}

/** Returns whether a date is in the future. The current month is not. */
export function isFuture(value: string, today: string): boolean {
  return isMonth(value) ? value > today.slice(0, 7) : value > today;
}

/** Compares two dates for sorting: a month counts as its last day, and comes after that day. */
export function compareDates(a: string, b: string): number {
  const [first, second] = [getLastDay(a), getLastDay(b)];
  if (first !== second) return first < second ? -1 : 1;
  return b.length - a.length;
}

/** Returns the number of days from one date to another; negative if the second is earlier. A month counts as its last day. */
export function countDaysBetween(from: string, to: string): number {
  return Math.round((parseTime(to) - parseTime(from)) / day);
}

/** Returns the age of a date in days: 0 for the current month, negative in the future. */
export function countDaysSince(value: string, today: string): number {
  const days = countDaysBetween(value, today);
  return days < 0 && !isFuture(value, today) ? 0 : days;
}

/** Returns the day a number of days later, at most 9999-12-31: years have four digits. */
export function addDays(value: string, days: number): string {
  const latest = parseTime('9999-12-31');
  return new Date(Math.min(parseTime(value) + days * day, latest)).toISOString().slice(0, 10);
}

function parseTime(value: string): number {
  return Date.parse(`${getLastDay(value)}T00:00:00Z`);
}

/** Returns the current day in the user's time zone. */
export function getLocalDay(now: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
