import type { PictureWords } from '@journey-maps/core/views';
import { mapLayout } from '../map/map-layout.ts';
import { copyColumns } from './copy-columns.ts';
import { drawCopy, enlargeSmallTexts, type MapToPrint } from './draw-copy.ts';
import { addFoot, takeFoot } from './map-foot.ts';
import { createPaperBench } from './paper-bench.ts';
import { leastScale, type SheetSize } from './papers.ts';
import { columnWidths, fillLastSheet, planColumns, planRows } from './plan-sheets.ts';
import { createRunningHeads, listStageTitles } from './running-head.ts';
import { createTableWithRows, measureRows } from './sheet-rows.ts';

/** A sheet with its content. */
export interface Sheet {
  /** An element of the class `map`, drawn at its own size. */
  readonly content: HTMLElement;
  readonly scale: number;
}

/** From this number on each trial takes long, and the smallest scale needs the fewest sheets anyway. */
const manyColumns = 40;

/** The width of comfortably readable columns, in CSS pixels. */
const easyColumn = 190;

/**
 * Arranges a map on as few readable sheets as possible. Pages break between stages and rows; each repeats the
 * title, the stages and the row headings.
 *
 * @param columns the number of columns of each stage
 * @param host the element in the document to draw in
 * @param inner the room on a sheet, without margins
 */
export function layOutSheets(
  map: MapToPrint,
  columns: readonly number[],
  host: HTMLElement,
  inner: SheetSize,
  words: PictureWords,
): readonly Sheet[] {
  const count = columns.reduce((sum, column) => sum + column, 0);
  let best = printLayout(map, columns, host, inner, leastScale, words);
  if (count > manyColumns) return best;
  // The largest scale that needs no further sheet.
  for (const scale of [0.85, 1]) {
    const sheets = printLayout(map, columns, host, inner, scale, words);
    if (sheets.length > best.length) break;
    best = sheets;
  }
  return best;
}

function printLayout(
  map: MapToPrint,
  columns: readonly number[],
  host: HTMLElement,
  inner: SheetSize,
  scale: number,
  words: PictureWords,
): readonly Sheet[] {
  const width = inner.width / scale;
  const height = inner.height / scale;
  // The arrow of the last stage points to the next sheet.
  const room = width - mapLayout.headingWidth - 6;
  const runs = planColumns(columns, Math.max(1, Math.floor(room / easyColumn)));
  const most = runs.reduce((largest, { from, to }) => Math.max(largest, to - from), 1);
  const columnWidth = Math.floor(Math.min(columnWidths.most, room / most));
  const copy = drawCopy(map, host, columnWidth);
  copy.style.width = `${width}px`;
  enlargeSmallTexts(copy, scale);
  const foot = takeFoot(copy);
  const table = copy.querySelector<HTMLElement>('.jm-map');
  const head = copy.querySelector<HTMLElement>('.map-head');
  if (table === null || head === null) return [];
  head.classList.add('below-running-head');
  const bench = createPaperBench(copy, host, width);
  const stagesOf = runs.map(({ stages }) => listStageTitles(table, stages));
  const headLine = createRunningHeads(copy, words);
  const running = (run: number, number: number, of: number): HTMLElement =>
    headLine(stagesOf[run] ?? [], { number, of });
  const headHeight = bench.getHeight([head]);

  const measured = runs.map((run, i) => {
    const part = copyColumns(table, run, columnWidth);
    const free = height - bench.getHeight([running(i, 8, 8)]);
    return { part, free, ...measureRows(part, bench, (own) => free - own) };
  });
  const plan = (isFilled: boolean) =>
    measured.flatMap(({ part, free, header, rows }, i) => {
      const heights = rows.map((row) => row.height);
      // If the first row doesn't fit below the header, the header gets a separate sheet.
      const greedy = planRows(heights, (isFirst) => free - header - (isFirst && i === 0 ? headHeight : 0));
      const ranges = isFilled ? fillLastSheet(greedy, heights, free - header) : greedy;
      return ranges.map(([from, to], page) => ({
        run: i,
        parts: [...(i === 0 && page === 0 ? [head] : []), createTableWithRows(part, rows.slice(from, to))],
      }));
    });
  const free = height - bench.getHeight([running(0, 8, 8)]);
  const withFoot = (pages: ReturnType<typeof plan>) =>
    addFoot(
      pages.map(({ parts }) => parts),
      foot,
      bench,
      { width, height: free },
    );
  let pages = plan(true);
  let contents = withFoot(pages);
  // The foot may need the room that filling the last sheet has taken.
  if (contents.length > pages.length) {
    const others = plan(false);
    const fewer = withFoot(others);
    if (fewer.length < contents.length) [pages, contents] = [others, fewer];
  }
  return contents.map((parts, i) => {
    const top = running(pages[i]?.run ?? runs.length, i + 1, contents.length);
    const sheet = copy.cloneNode(false) as HTMLElement;
    for (const part of [top, ...parts]) sheet.append(part);
    return { content: sheet, scale: scaleToFit(sheet, host, inner.height, scale) };
  });
}

/**
 * Returns the scale at which a sheet fits. A card higher than a whole sheet makes the scale smaller instead
 * of being cut. Small texts are then enlarged, which makes the sheet higher again.
 */
function scaleToFit(sheet: HTMLElement, host: HTMLElement, height: number, otherScale: number): number {
  host.append(sheet);
  let scale = otherScale;
  for (let tries = 0; tries < 6; tries++) {
    const fits = height / sheet.getBoundingClientRect().height;
    if (fits >= scale) break;
    scale = fits;
    enlargeSmallTexts(sheet, scale);
  }
  sheet.remove();
  return scale;
}
