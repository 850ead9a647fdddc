import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  countDaysBetween,
  countDaysSince,
  getLastDay,
  isDate,
  isDay,
  isFuture,
  isMonth,
} from './calendar.ts';

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

describe('a month', () => {
  test.each(['2026-09', '2026-12', '0001-01'])('%s', (value) => {
    expect(isMonth(value)).toBe(true);
    expect(isDate(value)).toBe(true);
    expect(isDay(value)).toBe(false);
  });
  test.each(['2026-13', '2026-00', '2026-9', '2026', '2026-Q3'])('no month: %s', (value) =>
    expect(isDate(value)).toBe(false),
  );

  test.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-12', '2026-12-31'],
    ['0099-01', '0099-01-31'],
    ['2026-09-05', '2026-09-05'],
  ])('%s compares as %s', (value, day) => {
    expect(getLastDay(value)).toBe(day);
    expect(countDaysBetween(value, day)).toBe(0);
  });

  test('is in the future only after the current one', () => {
    expect(isFuture('2026-11', '2026-11-21')).toBe(false);
    expect(isFuture('2026-12', '2026-11-21')).toBe(true);
    expect(isFuture('2026-11-22', '2026-11-21')).toBe(true);
    expect(countDaysSince('2026-11', '2026-11-21')).toBe(0);
    expect(countDaysSince('2026-10', '2026-11-21')).toBe(21);
    expect(countDaysSince('2026-12', '2026-11-21')).toBe(-40);
  });

  test('comes after its last day', () => {
    const sorted = ['2026-09', '2026-10-01', '2026-09-30', '2026-08'].toSorted(compareDates);
    expect(sorted).toEqual(['2026-08', '2026-09-30', '2026-09', '2026-10-01']);
  });
});
