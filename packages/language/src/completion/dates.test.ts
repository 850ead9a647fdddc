import { expect, it } from 'vitest';
import { listComingDays, listPastDays, listPastMonths } from './dates.ts';

const days = (otherDays: readonly { day: string; words: string }[]) =>
  otherDays.map(({ day, words }) => `${day} ${words}`);

it('days to come, from near to far, each once', () => {
  expect(days(listComingDays('2027-01-31'))).toEqual([
    '2027-01-31 today',
    '2027-02-07 in a week',
    '2027-02-28 in a month',
    '2027-03-31 end of this quarter',
    '2027-06-30 end of next quarter',
    '2027-12-31 end of the year',
  ]);
  expect(days(listComingDays('2026-12-31'))).toEqual([
    '2026-12-31 today, end of this quarter, end of the year',
    '2027-01-07 in a week',
    '2027-01-31 in a month',
    '2027-03-31 end of next quarter',
  ]);
});

it('days gone by, the last first', () => {
  expect(days(listPastDays('2028-03-31'))).toEqual([
    '2028-03-31 today',
    '2028-03-30 yesterday',
    '2028-03-24 a week ago',
    '2028-02-29 a month ago',
    '2027-12-31 three months ago',
  ]);
});

it('months of figures, the current one first', () => {
  expect(days(listPastMonths('2027-01-31'))).toEqual([
    '2027-01 this month',
    '2026-12 last month',
    '2026-11 two months ago',
  ]);
});
