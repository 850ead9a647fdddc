import { expect, it } from 'vitest';
import { measureWrapped } from './measure-wrapped.ts';

const ten = (text: string): number => text.length * 10;

it('A text is broken between its words, and is as wide as its longest line', () => {
  expect(measureWrapped('it worked last week', 100, ten)).toEqual({ width: 90, lines: 2 });
  expect(measureWrapped('', 100, ten)).toEqual({ width: 0, lines: 0 });
});

it('A word that fits no line goes on in the next ones', () => {
  expect(measureWrapped('a Rindfleischetikettierung b', 100, ten)).toEqual({ width: 100, lines: 5 });
});
