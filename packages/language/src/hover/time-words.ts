import { daysBetween, isDay } from '@journey-maps/core';
import { countWords } from './count-words.ts';

/**
 * How far a day lies from today: `3 months ago`, `in 12 days`, `yesterday`.
 *
 * @returns undefined for what is no day of the calendar
 */
export function timeWords(day: string, today: string): string | undefined {
  if (!isDay(day) || !isDay(today)) return undefined;
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  return days > 0 ? `${length(days)} ago` : `in ${length(-days)}`;
}

/** How old something of a day is: `3 months old`. */
export function ageWords(day: string, today: string): string | undefined {
  if (!isDay(day) || !isDay(today)) return undefined;
  const days = daysBetween(day, today);
  if (days < 0) return 'in the future';
  return days === 0 ? 'from today' : `${length(days)} old`;
}

/** In the largest unit of which there are two or more. */
function length(days: number): string {
  if (days < 14) return countWords(days, 'day');
  if (days < 61) return countWords(Math.floor(days / 7), 'week');
  if (days < 731) return countWords(Math.floor(days / 30.44), 'month');
  return countWords(Math.floor(days / 365.25), 'year');
}
