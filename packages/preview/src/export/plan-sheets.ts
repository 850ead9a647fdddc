/** Adjacent columns that share a sheet. */
export interface ColumnRun {
  readonly from: number;
  readonly to: number;
  /** The range of indexes of the stages that have columns here. */
  readonly stages: readonly [first: number, last: number];
}

/**
 * Distributes whole stages over sheets, as many on each as fit. Only a stage that is too long for any sheet
 * is split between its steps.
 *
 * @param stages the number of columns of each stage
 * @param most the number of columns that fit on a sheet; at least 1
 */
export function planColumns(stages: readonly number[], most: number): readonly ColumnRun[] {
  const runs: { from: number; to: number; stages: [number, number] }[] = [];
  let start = 0;
  stages.forEach((columns, stage) => {
    const last = runs.at(-1);
    if (last !== undefined && start + columns - last.from <= most) {
      last.to = start + columns;
      last.stages[1] = stage;
    } else {
      for (let from = start; from < start + columns; from += most)
        runs.push({ from, to: Math.min(from + most, start + columns), stages: [stage, stage] });
    }
    start += columns;
  });
  return runs;
}

/**
 * Distributes rows over sheets in their order, as many on each as fit.
 *
 * @param heights the heights of the rows
 * @param room the height of a sheet; the first has less, since it also holds the header of the map
 * @returns for each sheet the range of its rows' indexes, without its end
 */
export function planRows(
  heights: readonly number[],
  room: (isFirst: boolean) => number,
): readonly (readonly [from: number, to: number])[] {
  const sheets: [number, number][] = [];
  let used = 0;
  heights.forEach((height, row) => {
    const last = sheets.at(-1);
    if (last !== undefined && used + height <= room(sheets.length === 1) + rounding) {
      last[1] = row + 1;
      used += height;
    } else {
      sheets.push([row, row + 1]);
      used = height;
    }
  });
  return sheets;
}

/**
 * Moves rows to the last of several sheets if it has little, so that no short row is alone on a page. No
 * sheet gets more than fits, and the number of sheets stays the same.
 *
 * @param sheets the rows on each sheet, as returned by `planRows`
 */
export function fillLastSheet(
  sheets: readonly (readonly [from: number, to: number])[],
  heights: readonly number[],
  room: number,
): readonly (readonly [from: number, to: number])[] {
  const [last, before] = [sheets.at(-1), sheets.at(-2)];
  if (last === undefined || before === undefined) return sheets;
  const getHeight = (from: number, to: number) =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  let start = last[0];
  while (
    start - 1 > before[0] &&
    getHeight(start, last[1]) < room / 4 &&
    getHeight(start - 1, last[1]) <= Math.min(room, getHeight(before[0], start - 1))
  )
    start--;
  return [...sheets.slice(0, -2), [before[0], start], [start, last[1]]];
}

/** Browsers compute layouts in 64ths of a pixel. */
const rounding = 0.1;

/**
 * Distributes the cards of a row that is higher than a sheet, without cutting any.
 *
 * @param cards their positions, in any order
 * @param room the height of a sheet
 * @returns for each card the index of its part of the row, from 0
 */
export function splitCards(
  cards: readonly { readonly top: number; readonly bottom: number }[],
  room: number,
): readonly number[] {
  const parts = cards.map(() => -1);
  for (let part = 0; parts.includes(-1); part++) {
    const left = cards.filter((_, i) => parts[i] === -1);
    const start = left.reduce((top, card) => Math.min(top, card.top), Number.POSITIVE_INFINITY);
    const fits = (card: { readonly top: number; readonly bottom: number }) => card.bottom - start <= room;
    // A card that is too high for any sheet becomes a separate part.
    const some = left.some(fits);
    cards.forEach((card, i) => {
      if (parts[i] === -1 && (fits(card) || (!some && card.top === start))) parts[i] = part;
    });
  }
  return parts;
}

/** Widths of columns, in CSS pixels. */
export const columnWidths = { least: 168, most: 272, wide: 1700 } as const;

/**
 * Finds the width of columns that brings a page nearest to the shape of a sheet. Wider columns make the page
 * wider and lower.
 *
 * @param columns their number
 * @param target width of the sheet divided by its height
 * @param shapeOf measures the page with columns of a width: its width divided by its height
 */
export function findColumnWidth(
  columns: number,
  target: number,
  getShape: (width: number) => number,
): number {
  const { least, most, wide } = columnWidths;
  let [low, high] = [
    least as number,
    Math.max(most, columns > 6 ? 0 : Math.floor(wide / Math.max(1, columns))),
  ];
  while (high - low > 16) {
    const middle = Math.round((low + high) / 2);
    if (getShape(middle) < target) low = middle;
    else high = middle;
  }
  const distance = (width: number): number => Math.abs(Math.log(getShape(width) / target));
  return distance(low) < distance(high) ? low : high;
}
