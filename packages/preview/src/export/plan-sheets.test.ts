import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planSheets } from './plan-sheets.ts';

const sheet = { width: 1000, height: 700 };

it('makes a picture without columns fit', () => {
  expect(planSheets({ width: 2000, height: 700 }, sheet)).toEqual({
    scale: 0.5,
    sheets: [[{ x: 0, y: 0, width: 2000, height: 700, toX: 0, toY: 0 }]],
  });
});

it('leaves a map that fits as it is', () => {
  const table = { head: { top: 50, bottom: 100 }, heading: 150, columns: [360, 570], rows: [300, 600] };
  const { scale, sheets } = planSheets({ width: 578, height: 608, table }, sheet);
  expect(scale).toBe(1);
  expect(sheets).toHaveLength(1);
});

it('cuts a larger one between columns and rows, each with its headings', () => {
  const columns = Array.from({ length: 12 }, (_, i) => 360 + 210 * i);
  const rows = [600, 1000, 1500, 2100];
  const table = { head: { top: 50, bottom: 150 }, heading: 150, columns, rows };
  const { scale, sheets } = planSheets({ width: 2678, height: 2108, table }, sheet);
  expect(scale).toBe(0.68);
  const second = sheets[1];
  expect(second?.map(({ toX, toY, width }) => [toX, toY, width])).toEqual([
    [0, 50, 150],
    [150, 50, 1260],
    [0, 150, 150],
    [150, 150, 1260],
  ]);
  expect(sheets.map((parts) => parts.at(-1)).map((part) => part && [part.x, part.y])).toEqual([
    [150, 150],
    [1410, 150],
    [150, 1000],
    [1410, 1000],
    [150, 1500],
    [1410, 1500],
  ]);
});

it('spreads columns over the sheets that there have to be', () => {
  const columns = Array.from({ length: 7 }, (_, i) => 360 + 210 * i);
  const table = { head: { top: 50, bottom: 150 }, heading: 150, columns, rows: [600, 1400] };
  const { sheets } = planSheets({ width: 1628, height: 1408, table }, { width: 800, height: 600 });
  expect([...new Set(sheets.map((parts) => parts.at(-1)?.width))]).toEqual([4 * 210, 3 * 210]);
});

it('shows every place of every map once, within its sheet', () => {
  const ends = fc.array(fc.integer({ min: 20, max: 1500 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(ends, ends, (widths, heights) => {
      const sums = (from: number, parts: number[]) =>
        parts.map((_, i) => parts.slice(0, i + 1).reduce((a, b) => a + b, from));
      const table = {
        head: { top: 40, bottom: 90 },
        heading: 150,
        columns: sums(150, widths),
        rows: sums(90, heights),
      };
      const { scale, sheets } = planSheets({ width: 0, height: 0, table }, sheet);
      const bodies = sheets.map((parts) => parts.at(-1));
      const area = bodies.reduce((sum, part) => sum + (part === undefined ? 0 : part.width * part.height), 0);
      const [width, height] = [widths, heights].map((parts) => parts.reduce((a, b) => a + b, 0));
      expect(area).toBeCloseTo((width ?? 0) * (height ?? 0), 3);
      for (const { toX, toY, width: wide, height: high } of sheets.flat()) {
        expect((toX + wide) * scale).toBeLessThanOrEqual(sheet.width + 0.001);
        expect((toY + high) * scale).toBeLessThanOrEqual(sheet.height + 0.001);
      }
    }),
  );
});
