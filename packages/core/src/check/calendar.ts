const day = 86_400_000;

/** Whether `2026-09-01` is written so, and a day of the calendar. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const time = timeOf(value);
  // A day that a month does not have is taken for one of the next month.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}

/** How many days lie between two, both of which must be days of the calendar; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / day);
}

/** The day so many days later, within the years that are written with four digits. */
export function dayAfter(value: string, days: number): string {
  const latest = timeOf('9999-12-31');
  return new Date(Math.min(timeOf(value) + days * day, latest)).toISOString().slice(0, 10);
}

function timeOf(value: string): number {
  return Date.parse(`${value}T00:00:00Z`);
}
