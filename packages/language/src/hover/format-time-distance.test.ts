import { expect, it } from 'vitest';
import { formatAge, formatTimeDistance } from './format-time-distance.ts';

const today = '2026-11-21';

it.each([
  ['2026-11-21', 'today'],
  ['2026-11-20', 'yesterday'],
  ['2026-11-22', 'tomorrow'],
  ['2026-11-08', '13 days ago'],
  ['2026-10-28', '3 weeks ago'],
  ['2026-08-20', '3 months ago'],
  ['2024-12-01', '23 months ago'],
  ['2020-01-01', '6 years ago'],
  ['2026-12-15', 'in 3 weeks'],
  ['2026-02-30', undefined],
])('tells how far %s lies away', (day, expected) => {
  expect(formatTimeDistance(day, today)).toBe(expected);
});

it('tells how old something is', () => {
  expect(formatAge('2026-08-20', today)).toBe('3 months old');
  expect(formatAge(today, today)).toBe('from today');
  expect(formatAge('2027-01-01', today)).toBe('in the future');
});
