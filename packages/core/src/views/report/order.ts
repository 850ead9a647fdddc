import type { Severity } from '../../model/statements.ts';
import { isDay } from '../../semantics/queries/calendar.ts';

/** From the most to the least severe. Pains without a severity come last. */
export const severityOrder: readonly (Severity | undefined)[] = [
  'critical',
  'high',
  'medium',
  'low',
  undefined,
];

/** Compares dates, the earliest first. Invalid dates come last. */
export function byDay(a: string | undefined, b: string | undefined): number {
  const key = (day: string | undefined) => (day !== undefined && isDay(day) ? day : '~');
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
