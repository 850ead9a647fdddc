import { expect, it } from 'vitest';
import { assignFootSlots } from './foot-slots.ts';

it('Lines are in the order of the items where nobody types', () => {
  expect(assignFootSlots(['a', 'b'], undefined)).toEqual([{ item: 'a' }, { item: 'b' }]);
});

it('While somebody types, a renamed item keeps its line and a new one comes last', () => {
  expect(assignFootSlots(['a', 'bx', 'c'], ['a', 'b', 'c'])).toEqual([
    { item: 'a' },
    { item: 'bx' },
    { item: 'c' },
  ]);
  expect(assignFootSlots(['new', 'a', 'b'], ['a', 'b'])).toEqual([
    { item: 'a' },
    { item: 'b' },
    { item: 'new', late: true },
  ]);
});

it('While somebody types, the line of an item that is gone stays empty', () => {
  expect(assignFootSlots(['c'], ['a', 'c'])).toEqual([{}, { item: 'c' }]);
  expect(assignFootSlots([], ['a'])).toEqual([{}]);
});

it('Items that changed places keep the lines that they had', () => {
  expect(assignFootSlots(['b', 'a'], ['a', 'b'])).toEqual([{ item: 'a' }, { item: 'b' }]);
});
