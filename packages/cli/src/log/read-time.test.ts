import { describe, expect, test } from 'vitest';
import { readTime } from './read-time.ts';

/** A Saturday, in the time zone of the tests. */
const now = new Date(2026, 10, 21, 15, 30);
const local = (...of: [number, number, number, number?, number?, number?]) => new Date(...of);

describe('a time', () => {
  test.each([
    ['2026-01-05', local(2026, 0, 5), local(2026, 0, 5, 23, 59, 59)],
    ['today', local(2026, 10, 21), local(2026, 10, 21, 23, 59, 59)],
    [' Yesterday ', local(2026, 10, 20), local(2026, 10, 20, 23, 59, 59)],
    ['3 days ago', local(2026, 10, 18), local(2026, 10, 18, 23, 59, 59)],
    ['two weeks ago', local(2026, 10, 7), local(2026, 10, 7, 23, 59, 59)],
    ['2.weeks.ago', local(2026, 10, 7), local(2026, 10, 7, 23, 59, 59)],
    ['a month ago', local(2026, 9, 21), local(2026, 9, 21, 23, 59, 59)],
    ['one year ago', local(2025, 10, 21), local(2025, 10, 21, 23, 59, 59)],
  ])('%s is a day', (text, begins, ends) => {
    expect(readTime(text, 'since', now)).toEqual(begins);
    expect(readTime(text, 'until', now)).toEqual(ends);
  });

  test.each([
    ['an hour ago', local(2026, 10, 21, 14, 30)],
    ['90 Minutes ago', local(2026, 10, 21, 14, 0)],
    ['2026-01-05 14:30', local(2026, 0, 5, 14, 30)],
    ['2026-01-05T14:30:15', local(2026, 0, 5, 14, 30, 15)],
    ['2026-01-05T14:30:15Z', new Date(Date.UTC(2026, 0, 5, 14, 30, 15))],
    ['2026-01-05 14:30 +0200', new Date(Date.UTC(2026, 0, 5, 12, 30))],
    ['2026-01-05T14:30:00-05:30', new Date(Date.UTC(2026, 0, 5, 20, 0))],
  ])('%s is a moment', (text, moment) => {
    expect(readTime(text, 'since', now)).toEqual(moment);
    expect(readTime(text, 'until', now)).toEqual(moment);
  });

  test('a month that is too short ends with its last day', () => {
    const late = new Date(2026, 2, 31);
    expect(readTime('1 month ago', 'since', late)).toEqual(local(2026, 1, 28));
    expect(readTime('1 year ago', 'since', new Date(2024, 1, 29))).toEqual(local(2023, 1, 28));
  });

  test.each([
    ...['', 'nonsense', 'now and then', '2026', '2026-13-01', '2026-02-30', '2026-02-30 10:00', '21.11.2026'],
    ...[
      '2026-01-05 24:00',
      '2026-01-05 9:00',
      '2026-01-05T10:00+20:00',
      '2 weeks',
      'weeks ago',
      'many weeks ago',
    ],
    ...['12345 days ago', '2 fortnights ago', 'last friday', '-1 days ago', '2026-01-05 nonsense'],
  ])('is not %j', (text) => {
    expect(readTime(text, 'since', now)).toBeUndefined();
  });
});
