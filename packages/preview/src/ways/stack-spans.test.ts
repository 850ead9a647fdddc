import { expect, it } from 'vitest';
import { stackSpans } from './stack-spans.ts';

const span = (from: number, to: number, height = 1) => ({ from, to, height });

it('spans that do not meet are beside each other, and those that meet one above the other', () => {
  expect(stackSpans([span(0, 2), span(3, 5), span(2, 3), span(0, 0)])).toEqual([0, 0, 1, 1]);
  expect(stackSpans([])).toEqual([]);
});

it('a span takes the first room that is high enough for it', () => {
  expect(stackSpans([span(0, 1, 10), span(1, 2, 4), span(2, 3, 10), span(2, 2, 3), span(3, 3, 2)])).toEqual([
    0, 10, 0, 14, 10,
  ]);
  expect(stackSpans([span(0, 0, 5), span(0, 1, 5), span(1, 1, 6), span(1, 1, 5)])).toEqual([0, 5, 10, 0]);
});
