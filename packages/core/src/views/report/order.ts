import type { Severity } from '../../model/statements.ts';
import { getLastDay, isDate } from '../../semantics/queries/calendar.ts';

/** From the most to the least severe. Pains without a severity come last. */
export const severityOrder: readonly (Severity | undefined)[] = [
  'critical',
  'high',
  'medium',
  'low',
  undefined,
];

/** Compares dates, the earliest first. Invalid dates come last. */
export function compareByDay(a: string | undefined, b: string | undefined): number {
  const createDayKey = (day: string | undefined) =>
    day !== undefined && isDate(day) ? getLastDay(day) : '~';
  return createDayKey(a) < createDayKey(b) ? -1 : createDayKey(a) > createDayKey(b) ? 1 : 0;
}
