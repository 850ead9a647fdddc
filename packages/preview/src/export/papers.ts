import type { Paper } from '@journey-maps/core/views';

/** The size of a sheet, in CSS pixels (96 an inch). */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

const a4: SheetSize = { width: 1122, height: 793 };
const a3: SheetSize = { width: 1587, height: 1122 };
const a2: SheetSize = { width: 2245, height: 1587 };
const a1: SheetSize = { width: 3178, height: 2245 };
const a0: SheetSize = { width: 4493, height: 3178 };

/**
 * The sheets that a paper offers, the smallest first. A poster uses the smallest sheet that holds the whole
 * map; a 16:9 picture has the size of a screen.
 */
export const sheetSizes: Readonly<Record<Exclude<Paper, 'wide'>, readonly SheetSize[]>> = {
  poster: [a3, a2, a1, a0],
  '16:9': [{ width: 1920, height: 1080 }],
  a4: [a4],
  a3: [a3],
};

/** The margin at each edge of a sheet, in CSS pixels: 6 mm, which every printer can print. */
export const paperMargin = 24;

/** The longest page of a PDF, in CSS pixels: about 200 inches. */
export const longestPage = 19_000;

/** The smallest scale: the titles of cards, of 13 pixels, then have 6.5 points. */
export const leastScale = 2 / 3;

/** The smallest text on paper, in CSS pixels: 6 points. */
export const leastText = 8;
