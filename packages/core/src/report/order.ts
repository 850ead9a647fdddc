import { isDay } from '../check/calendar.ts';
import type { Severity } from '../model/statements.ts';

/** From the most severe to the least; a pain without a severity may be either, and comes last. */
export const severityOrder: readonly (Severity | undefined)[] = [
  'critical',
  'high',
  'medium',
  'low',
  undefined,
];

/** Sorts days, the earliest first; what is no day comes last. */
export function byDay(a: string | undefined, b: string | undefined): number {
  const key = (day: string | undefined) => (day !== undefined && isDay(day) ? day : '~');
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
