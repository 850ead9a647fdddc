import { htmlElement } from '../html.ts';
import { columnWidthOf, mapLayout } from '../map/map-layout.ts';
import { drawCopy, enlargeSmallTexts, type MapToPrint } from './draw-copy.ts';
import type { Sheet } from './lay-out-sheets.ts';
import { besideGap, type MapFoot, narrowestList, takeFoot } from './map-foot.ts';
import { paperBench } from './paper-bench.ts';
import { leastScale, type SheetSize } from './papers.ts';
import { columnWidths, findColumnWidth } from './plan-sheets.ts';

/** A page with the whole map on it. */
export interface Page {
  readonly sheet: Sheet;
  /** The width of the map in its own size. */
  readonly width: number;
  readonly height: number;
}

/** Small maps are enlarged up to this. */
const mostScale = 1.5;

/**
 * Lays the whole map out on one page, with columns of the width that brings it nearest to the shape of the sheet.
 *
 * @param columns how many there are
 * @param host where it is drawn, in the document
 * @param inner the room on a sheet, without its margins: that of the sheets to choose from, which are of one shape
 * @returns the page and the first sheet that it is on; undefined where its texts would be too small to read on any
 */
export function layOutPage(
  map: MapToPrint,
  columns: number,
  host: HTMLElement,
  inner: readonly SheetSize[],
): (Page & { readonly sheetIndex: number }) | undefined {
  const [first] = inner;
  const largest = inner.at(-1);
  const widthOf = (column: number): number => mapLayout.headingWidth + columns * column;
  if (first === undefined || largest === undefined) return undefined;
  if (largest.width / widthOf(columnWidths.least) < leastScale) return undefined;
  const pages = new Map<number, Page>();
  const measured = (column: number): Page => {
    const known = pages.get(column) ?? pageOf(map, host, widthOf(column), column, unlimited);
    pages.set(column, known);
    return known;
  };
  const column = findColumnWidth(columns, first.width / first.height, (one) => {
    const { width, height } = measured(one);
    return width / height;
  });
  const { width, height } = measured(column);
  /** The whole with its foot beside the columns, which are as wide as suits the sheet then. */
  const besideOn = (size: SheetSize): Page => {
    const narrow = findColumnWidth(columns, size.width / size.height, (one) => {
      const trial = pageOf(map, host, widthOf(one), one, unlimited, easyBeside);
      return trial.width / trial.height;
    });
    return pageOf(map, host, widthOf(narrow), narrow, size, easyBeside);
  };
  for (const [sheetIndex, size] of inner.entries()) {
    // A foot beside the columns makes a page lower, but not by that much.
    if (Math.min(size.width / width, (1.3 * size.height) / height) < leastScale - tolerance) continue;
    const page = pageOf(map, host, width, column, size);
    if (isReadable(page)) {
      const wider = leavesRoomAtSide(page, size) ? besideOn(size) : undefined;
      return { ...(wider !== undefined && wider.sheet.scale > page.sheet.scale ? wider : page), sheetIndex };
    }
    const beside = Math.min(widestBeside, Math.floor(size.width / leastScale) - width - besideGap);
    const other = beside < narrowestList ? page : pageOf(map, host, width, column, size, beside);
    if (isReadable(other)) return { ...other, sheetIndex };
  }
  return undefined;
}

const tolerance = 0.001;

/** Texts are as large as a scale needs that is smaller by this factor: it may become so by their own height. */
const slack = 0.995;

/** A page as high as its sheet that leaves more than a tenth of its width: a foot beside the columns makes it larger. */
function leavesRoomAtSide({ sheet, width }: Page, size: SheetSize): boolean {
  return sheet.scale < 1 && width * sheet.scale < 0.9 * size.width;
}

function isReadable({ sheet }: Page): boolean {
  return sheet.scale >= leastScale - tolerance;
}

/** Lays a map out in its own size, however large that is. */
export function layOutNatural(map: MapToPrint, columns: number, host: HTMLElement): Page {
  const column = columnWidthOf(columns);
  const width = columns === 0 ? widestCards : mapLayout.headingWidth + columns * column;
  return pageOf(map, host, width, columns === 0 ? undefined : column, unlimited);
}

/** Lays a map without columns out, such as an empathy map: it is made to fit. */
export function layOutWhole(map: MapToPrint, host: HTMLElement, inner: SheetSize): Page {
  return pageOf(map, host, Math.min(inner.width, widestCards), undefined, inner);
}

const widestCards = 1300;

const unlimited: SheetSize = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

/**
 * @param column how wide each is; undefined of a map that has none
 * @param beside the width of a foot beside the columns; 0 for one below them
 */
function pageOf(
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
  const own = foot === undefined ? width : placeFoot(content, foot, width, beside);
  const bench = paperBench(content, host, own);
  const most = inner === unlimited ? 1 : mostScale;
  let height = 0;
  let scale = Math.min(most, inner.width / own);
  // Larger texts make a page higher, and a higher page has a smaller scale: a little more than that of the texts is enough.
  for (let again = 0; again < 6; again++) {
    enlargeSmallTexts(content, Math.max(scale * slack, leastScale));
    height = bench.heightOf([...content.children] as HTMLElement[]);
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
function placeFoot(
  content: HTMLElement,
  { lists, layOut, legend }: MapFoot,
  width: number,
  beside: number,
): number {
  const table = content.querySelector<HTMLElement>(':scope > .jm-map');
  const isBeside = beside > 0 && table !== null;
  const own = isBeside ? width + besideGap + beside : width;
  content.style.width = `${own}px`;
  if (isBeside) {
    const column = layOut(lists);
    column.classList.add('beside');
    column.style.width = `${beside}px`;
    const both = htmlElement('div', { class: 'table-and-foot' });
    table.replaceWith(both);
    both.append(table, column);
  } else if (lists.length > 0) content.append(layOut(lists));
  if (legend !== undefined) content.append(legend);
  return own;
}

const widestBeside = 700;

/** The width of a foot that is beside the columns for the sake of the page's shape. */
const easyBeside = 520;
