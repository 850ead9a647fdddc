const day = 86_400_000;

/** Returns whether a value is a calendar day in the form `2026-09-01`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const time = parseTime(value);
  // `Date.parse` carries surplus days into the next month: it reads 2026-02-30 as 2026-03-02.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}

/** Returns the number of days from one calendar day to another; negative if the second is earlier. */
export function countDaysBetween(from: string, to: string): number {
  return Math.round((parseTime(to) - parseTime(from)) / day);
}

/** Returns the day a number of days later, at most 9999-12-31: years have four digits. */
export function addDays(value: string, days: number): string {
  const latest = parseTime('9999-12-31');
  return new Date(Math.min(parseTime(value) + days * day, latest)).toISOString().slice(0, 10);
}

function parseTime(value: string): number {
  return Date.parse(`${value}T00:00:00Z`);
}

/** Returns the current day in the user's time zone. */
export function getLocalDay(now: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
