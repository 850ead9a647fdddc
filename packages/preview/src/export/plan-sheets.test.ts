import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  columnWidths,
  fillLastSheet,
  findColumnWidth,
  planColumns,
  planRows,
  splitCards,
} from './plan-sheets.ts';

it('puts as many whole stages on a sheet as it has room for', () => {
  expect(planColumns([1, 2, 2, 1, 2], 5)).toEqual([
    { from: 0, to: 5, stages: [0, 2] },
    { from: 5, to: 8, stages: [3, 4] },
  ]);
});

it('cuts only a stage that is too long for any sheet', () => {
  expect(planColumns([1, 5, 1], 3)).toEqual([
    { from: 0, to: 1, stages: [0, 0] },
    { from: 1, to: 4, stages: [1, 1] },
    { from: 4, to: 7, stages: [1, 2] },
  ]);
});

it('leaves no column out, and shows none twice', () => {
  const stages = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(stages, fc.integer({ min: 1, max: 8 }), (columns, most) => {
      const runs = planColumns(columns, most);
      const all = runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
      expect(all).toEqual(Array.from({ length: columns.reduce((a, b) => a + b) }, (_, i) => i));
      for (const { from, to } of runs) expect(to - from).toBeLessThanOrEqual(most);
    }),
  );
});

it('puts rows on sheets in their order, with less room on the first one', () => {
  const room = (isFirst: boolean) => (isFirst ? 300 : 500);
  expect(planRows([100, 150, 100, 400, 50, 600, 10], room)).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
    [5, 6],
    [6, 7],
  ]);
  expect(planRows([], room)).toEqual([]);
});

it('distributes the cards of a row that is too high, and cuts none', () => {
  const cards = [0, 1, 2, 3, 4].map((i) => ({ top: 40 * i, bottom: 40 * i + 35 }));
  expect(splitCards([...cards, { top: 0, bottom: 90 }], 100)).toEqual([0, 0, 1, 1, 2, 0]);
  // A card higher than a sheet gets a sheet of its own.
  expect(
    splitCards(
      [
        { top: 0, bottom: 900 },
        { top: 905, bottom: 940 },
      ],
      100,
    ),
  ).toEqual([0, 1]);
});

it('finds the columns that bring a page nearest to the shape of its sheet', () => {
  // Wider columns hold the same words in fewer lines.
  const getShape = (columns: number) => (width: number) => (columns * width) / (2_000_000 / width);
  const page = (columns: number, target: number) => findColumnWidth(columns, target, getShape(columns));
  const nearest = page(40, 1);
  expect(Math.abs(nearest - Math.sqrt(2_000_000 / 40))).toBeLessThan(16);
  expect(page(8, 5)).toBe(columnWidths.most);
  expect(page(60, 0.1)).toBe(columnWidths.least);
  expect(page(3, 5)).toBeGreaterThan(columnWidths.most);
});

it('leaves no short row alone on the last sheet where another break has room for more', () => {
  expect(
    fillLastSheet(
      [
        [0, 4],
        [4, 5],
      ],
      [100, 100, 100, 100, 40],
      400,
    ),
  ).toEqual([
    [0, 3],
    [3, 5],
  ]);
  // Rows of some height do not count as a short rest.
  expect(
    fillLastSheet(
      [
        [0, 3],
        [3, 4],
      ],
      [100, 100, 100, 150],
      400,
    ),
  ).toEqual([
    [0, 3],
    [3, 4],
  ]);
  // A row that would not fit on the last sheet stays on its own, and so does a first row.
  expect(
    fillLastSheet(
      [
        [0, 2],
        [2, 3],
      ],
      [50, 380, 40],
      400,
    ),
  ).toEqual([
    [0, 2],
    [2, 3],
  ]);
  expect(
    fillLastSheet(
      [
        [0, 1],
        [1, 2],
      ],
      [300, 40],
      400,
    ),
  ).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(fillLastSheet([[0, 3]], [10, 10, 10], 400)).toEqual([[0, 3]]);
});
