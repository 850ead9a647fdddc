import { expect, it } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';

const listKinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);

it.each([
  ['Write to anna.hansen+shop@firma.dk today', 'mail address'],
  ['maria@hälsa.se', 'mail address'],
  ['+45 12 34 56 78', 'phone number'],
  ['0045 12345678', 'phone number'],
  ['My number is 12 34 56 78.', 'phone number'],
  ['070-123 45 67', 'phone number'],
  ['(555) 123-4567', 'phone number'],
  ['tlf. 12345678', 'phone number'],
  ['010203-1234', 'personal number'],
  ['Her CPR is 070761-4285, she said', 'personal number'],
  ['0707614285', 'personal number'],
  ['811218-9876', 'personal number'],
  ['19811218-9876', 'personal number'],
  ['198112189876', 'personal number'],
])('finds the data of %j', (text, kind) => {
  expect(listKinds(text)).toEqual([kind]);
});

it.each([
  'On 2026-08-31 at 10:15',
  'from 2026-08-31 to 2026-09-30',
  '31870 people, 8400 of them in 2026',
  '1.234.567 kr.',
  'Order 20260831',
  'room 12-14, floor 3',
  'contact support@example.com or a@b',
  '61% 62% 63%',
  'version 10.2.3.4',
  '2019/2020/2021',
])('finds nothing in %j', (text) => {
  expect(listKinds(text)).toEqual([]);
});

it('searches hostile texts in linear time', () => {
  for (const text of ['@'.repeat(300_000), '1 '.repeat(300_000), 'a@'.repeat(200_000), '+'.repeat(300_000)]) {
    const start = performance.now();
    findPersonalData(text);
    expect(performance.now() - start).toBeLessThan(2000);
  }
});
