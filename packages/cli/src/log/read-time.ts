import { isDay } from '../check/day.ts';

/**
 * Parses a time as people write it: a day, a day with a time, or a duration such as `2 weeks ago`. Git's own
 * parser accepts any text, and reads unknown text as the current time.
 *
 * @param which for a day: its start for `since`, or its last second for `until`
 * @returns `undefined` for other text
 */
export function readTime(text: string, which: 'since' | 'until', now: Date): Date | undefined {
  const given = text.trim().toLowerCase();
  const day = parseDay(given, now);
  if (day === undefined) return parseMoment(given, now);
  if (which === 'until') day.setHours(23, 59, 59);
  return day;
}

/** Returns the start of a day in the user's time zone. */
function parseDay(text: string, now: Date): Date | undefined {
  if (isDay(text)) return new Date(`${text}T00:00:00`);
  const { count, unit } = daysAgo.get(text) ?? parseAgo(text) ?? {};
  if (count === undefined || unit === 'minute' || unit === 'hour') return undefined;
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (unit === 'day' || unit === 'week')
    return new Date(year, month, day - count * (unit === 'week' ? 7 : 1));
  const first = new Date(year, month - count * (unit === 'year' ? 12 : 1), 1);
  // In a shorter month, the last day.
  const last = new Date(first.getFullYear(), first.getMonth() + 1, 0);
  return new Date(first.getFullYear(), first.getMonth(), Math.min(day, last.getDate()));
}

const daysAgo: ReadonlyMap<string, Ago> = new Map([
  ['today', { count: 0, unit: 'day' }],
  ['yesterday', { count: 1, unit: 'day' }],
]);

/** Parses a day with a time, in the user's time zone unless the text has a UTC offset. */
function parseMoment(text: string, now: Date): Date | undefined {
  const { count, unit } = parseAgo(text) ?? {};
  if (count !== undefined) return new Date(now.getTime() - count * (unit === 'hour' ? 60 : 1) * 60_000);
  const [, day, time, zone = ''] =
    /^(\d{4}-\d\d-\d\d)(?:t| +)((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?: ?(z|[+-](?:0\d|1[0-4]):?[0-5]\d))?$/u.exec(
      text,
    ) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  return new Date(`${day}T${time}${zone.toUpperCase().replace(/^(...)(\d\d)$/u, '$1:$2')}`);
}

interface Ago {
  readonly count: number;
  readonly unit: string;
}

const numbers = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Parses the count and the unit of `2 weeks ago`, `two weeks ago`, `a week ago`, and git's `2.weeks.ago`. */
function parseAgo(text: string): Ago | undefined {
  const form = /^(?:(\d{1,4})|([a-z]+))[\s.]+(minute|hour|day|week|month|year)s?[\s.]+ago$/u;
  const [, digits, word = '', unit] = form.exec(text) ?? [];
  if (unit === undefined) return undefined;
  if (digits !== undefined) return { count: Number(digits), unit };
  if (word === 'an') return { count: 1, unit };
  const at = numbers.indexOf(word);
  return at < 0 ? undefined : { count: Math.max(at, 1), unit };
}
