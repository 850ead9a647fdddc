import { expect, it } from 'vitest';
import { assignInitials } from './initials.ts';

it('Owners have the initials of the first two words that mean something', () => {
  expect([...assignInitials(['Range and suppliers', 'Web team', 'Marketing', 'In-and-out George'])]).toEqual([
    ['Range and suppliers', 'RS'],
    ['Web team', 'WT'],
    ['Marketing', 'MA'],
    ['In-and-out George', 'IG'],
  ]);
});

it('The second of two with the same initials has a third letter', () => {
  expect([
    ...assignInitials(['Web team', 'Warehouse team', 'Marketing', 'Market research', 'Ma']).values(),
  ]).toEqual(['WT', 'WAT', 'MA', 'MR', 'MA5']);
});

it('Letters of all scripts are whole characters', () => {
  expect([...assignInitials(['𠮷野家', '東京 支店', '…']).values()]).toEqual(['𠮷野', '東支', '3']);
});
