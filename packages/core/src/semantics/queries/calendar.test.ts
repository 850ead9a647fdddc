import { describe, expect, test } from 'vitest';
import { addDays, countDaysBetween, isDay } from './calendar.ts';

describe('a day', () => {
  test.each(['2026-09-01', '2028-02-29', '0001-01-01'])('%s', (value) => expect(isDay(value)).toBe(true));
  test.each(['2026-9-1', '2026-02-29', '2026-13-01', '2026-00-10', 'x', ''])('no day: %s', (value) =>
    expect(isDay(value)).toBe(false),
  );
});

test('days between two', () => {
  expect(countDaysBetween('2026-11-21', '2026-11-21')).toBe(0);
  expect(countDaysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(countDaysBetween('2027-01-01', '2026-12-31')).toBe(-1);
});

test('the day after some days', () => {
  expect(addDays('2026-11-21', 30)).toBe('2026-12-21');
  expect(addDays('9999-12-30', 30)).toBe('9999-12-31');
});
