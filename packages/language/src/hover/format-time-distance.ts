import { countDaysBetween, countDaysSince, isDate, isDay, isMonth } from '@journey-maps/core/semantics';
import { countWords } from './count-words.ts';

/**
 * Formats the distance of a day or month from today: `3 months ago`, `in 12 days`, `yesterday`.
 *
 * @returns undefined if the date is not in the calendar
 */
export function formatTimeDistance(day: string, today: string): string | undefined {
  if (!isDate(day) || !isDay(today)) return undefined;
  if (isMonth(day) && today.startsWith(day)) return 'this month';
  const days = countDaysBetween(day, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  return days > 0 ? `${formatLength(days)} ago` : `in ${formatLength(-days)}`;
}

/** Formats the age of a dated thing: `3 months old`. */
export function formatAge(day: string, today: string): string | undefined {
  if (!isDate(day) || !isDay(today)) return undefined;
  if (isMonth(day) && today.startsWith(day)) return 'from this month';
  const days = countDaysSince(day, today);
  if (days < 0) return 'in the future';
  return days === 0 ? 'from today' : `${formatLength(days)} old`;
}

/** Formats a number of days in the largest unit of which there are at least two. */
function formatLength(days: number): string {
  if (days < 14) return countWords(days, 'day');
  if (days < 61) return countWords(Math.floor(days / 7), 'week');
  if (days < 731) return countWords(Math.floor(days / 30.44), 'month');
  return countWords(Math.floor(days / 365.25), 'year');
}
