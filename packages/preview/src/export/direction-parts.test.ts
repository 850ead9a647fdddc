import { expect, it } from 'vitest';
import { splitByDirection } from './direction-parts.ts';

/** Places the letters of a text, each ten wide, in the given visual order from left to right. */
function seen(text: string, visual: readonly number[]) {
  return [...text].map((letter, i) => {
    const at = visual.indexOf(i) * 10;
    return { text: letter, left: at, right: at + 10 };
  });
}

it('cuts a line from right to left at a word from left to right, and after it', () => {
  const parts = splitByDirection(seen('אב AB (ג!', [8, 7, 6, 5, 3, 4, 2, 1, 0]));
  expect(parts.map(({ text, direction }) => [text, direction])).toEqual([
    ['אב', 'rtl'],
    ['AB', 'ltr'],
    ['(ג!', 'rtl'],
  ]);
  expect(parts[1]).toMatchObject({ left: 40, right: 60 });
});

it('cuts off a single letter of the other direction, which is beside both', () => {
  const parts = splitByDirection(seen('א X ב', [4, 3, 2, 1, 0]));
  expect(parts.map(({ text }) => text)).toEqual(['א', 'X', 'ב']);
});

it('takes numbers apart, which are read from left to right', () => {
  const parts = splitByDirection(seen('א 12 ב', [5, 4, 2, 3, 1, 0]));
  expect(parts.map(({ text, direction }) => [text, direction])).toEqual([
    ['א', 'rtl'],
    ['12', 'rtl'],
    ['ב', 'rtl'],
  ]);
});

it('leaves a line of one direction whole', () => {
  expect(splitByDirection(seen('Pays!', [0, 1, 2, 3, 4]))).toEqual([
    { text: 'Pays!', left: 0, right: 50, direction: 'ltr' },
  ]);
  expect(splitByDirection([])).toEqual([]);
});
