import { createHtmlElement } from '../html.ts';
import { computeColumnWidth, mapLayout } from '../map/map-layout.ts';
import { drawCopy, enlargeSmallTexts, type MapToPrint } from './draw-copy.ts';
import type { Sheet } from './lay-out-sheets.ts';
import { besideGap, type MapFoot, narrowestList, takeFoot } from './map-foot.ts';
import { createPaperBench } from './paper-bench.ts';
import { leastScale, type SheetSize } from './papers.ts';
import { columnWidths, findColumnWidth } from './plan-sheets.ts';

/** A page with the whole map. */
export interface Page {
  readonly sheet: Sheet;
  /** The width of the map at its own size. */
  readonly width: number;
  readonly height: number;
}

/** Small maps are enlarged up to this scale. */
const mostScale = 1.5;

/**
 * Arranges the whole map on one page. The columns get the width that brings the map nearest to the shape of
 * the sheet.
 *
 * @param columns their number
 * @param host the element in the document to draw in
 * @param inner the room on the sheets to choose from, which have one shape, without margins
 * @returns the page and the first sheet on which it fits; undefined if its texts would be too small on every
 * sheet
 */
export function layOutPage(
  map: MapToPrint,
  columns: number,
  host: HTMLElement,
  inner: readonly SheetSize[],
): (Page & { readonly sheetIndex: number }) | undefined {
  const [first] = inner;
  const largest = inner.at(-1);
  const getWidth = (column: number): number => mapLayout.headingWidth + columns * column;
  if (first === undefined || largest === undefined) return undefined;
  if (largest.width / getWidth(columnWidths.least) < leastScale) return undefined;
  const pages = new Map<number, Page>();
  const measured = (column: number): Page => {
    const known = pages.get(column) ?? layOutMapPage(map, host, getWidth(column), column, unlimited);
    pages.set(column, known);
    return known;
  };
  const column = findColumnWidth(columns, first.width / first.height, (otherWidth) => {
    const { width, height } = measured(otherWidth);
    return width / height;
  });
  const { width, height } = measured(column);
  /** Draws the map with its foot beside the columns, whose width then suits the sheet. */
  const besideOn = (size: SheetSize): Page => {
    const narrow = findColumnWidth(columns, size.width / size.height, (otherWidth) => {
      const trial = layOutMapPage(map, host, getWidth(otherWidth), otherWidth, unlimited, easyBeside);
      return trial.width / trial.height;
    });
    return layOutMapPage(map, host, getWidth(narrow), narrow, size, easyBeside);
  };
  for (const [sheetIndex, size] of inner.entries()) {
    // A foot beside the columns lowers a page by less than this factor.
    if (Math.min(size.width / width, (1.3 * size.height) / height) < leastScale - tolerance) continue;
    const page = layOutMapPage(map, host, width, column, size);
    if (isReadable(page)) {
      const wider = hasRoomAtSide(page, size) ? besideOn(size) : undefined;
      return { ...(wider !== undefined && wider.sheet.scale > page.sheet.scale ? wider : page), sheetIndex };
    }
    const beside = Math.min(widestBeside, Math.floor(size.width / leastScale) - width - besideGap);
    const other = beside < narrowestList ? page : layOutMapPage(map, host, width, column, size, beside);
    if (isReadable(other)) return { ...other, sheetIndex };
  }
  return undefined;
}

const tolerance = 0.001;

/** Texts are enlarged for a scale that is smaller by this factor, since their own growth may reduce the scale. */
const slack = 0.995;

/**
 * Returns whether the height of the sheet limits a page and more than a tenth of its width stays empty. A
 * foot beside the columns then makes the page larger.
 */
function hasRoomAtSide({ sheet, width }: Page, size: SheetSize): boolean {
  return sheet.scale < 1 && width * sheet.scale < 0.9 * size.width;
}

function isReadable({ sheet }: Page): boolean {
  return sheet.scale >= leastScale - tolerance;
}

/** Arranges a map at its own size, without a limit. */
export function layOutNatural(map: MapToPrint, columns: number, host: HTMLElement): Page {
  const column = computeColumnWidth(columns);
  const width = columns === 0 ? widestCards : mapLayout.headingWidth + columns * column;
  return layOutMapPage(map, host, width, columns === 0 ? undefined : column, unlimited);
}

/** Arranges a map without columns, such as an empathy map: it is scaled to fit. */
export function layOutWhole(map: MapToPrint, host: HTMLElement, inner: SheetSize): Page {
  return layOutMapPage(map, host, Math.min(inner.width, widestCards), undefined, inner);
}

const widestCards = 1300;

const unlimited: SheetSize = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

/**
 * Draws one page of a map.
 *
 * @param column the width of each column; undefined for a map without columns
 * @param beside the width of a foot beside the columns; 0 for a foot below them
 */
function layOutMapPage(
  map: MapToPrint,
  host: HTMLElement,
  width: number,
  column: number | undefined,
  inner: SheetSize,
  beside = 0,
): Page {
  const content = drawCopy(map, host, column);
  content.style.width = `${width}px`;
  const foot = column === undefined ? undefined : takeFoot(content);
  const own = foot === undefined ? width : positionFoot(content, foot, width, beside);
  const bench = createPaperBench(content, host, own);
  const most = inner === unlimited ? 1 : mostScale;
  let height = 0;
  let scale = Math.min(most, inner.width / own);
  // Larger texts make a page higher, and a higher page has a smaller scale. The loop ends once the texts are
  // large enough, with a little slack.
  for (let again = 0; again < 6; again++) {
    enlargeSmallTexts(content, Math.max(scale * slack, leastScale));
    height = bench.getHeight([...content.children] as HTMLElement[]);
    const next = Math.min(most, inner.width / own, inner.height / height);
    if (next >= scale * slack) break;
    scale = next;
  }
  return { sheet: { content, scale: Math.min(scale, inner.height / height) }, width: own, height };
}

/**
 * Places a foot below the columns, or beside them.
 *
 * @returns the width of the page
 */
function positionFoot(
  content: HTMLElement,
  { lists, printLayout, legend }: MapFoot,
  width: number,
  beside: number,
): number {
  const table = content.querySelector<HTMLElement>(':scope > .jm-map');
  const isBeside = beside > 0 && table !== null;
  const own = isBeside ? width + besideGap + beside : width;
  content.style.width = `${own}px`;
  if (isBeside) {
    const column = printLayout(lists);
    column.classList.add('beside');
    column.style.width = `${beside}px`;
    const both = createHtmlElement('div', { class: 'table-and-foot' });
    table.replaceWith(both);
    both.append(table, column);
  } else if (lists.length > 0) content.append(printLayout(lists));
  if (legend !== undefined) content.append(legend);
  return own;
}

const widestBeside = 700;

/** The width of a foot that is beside the columns to improve the shape of the page. */
const easyBeside = 520;
