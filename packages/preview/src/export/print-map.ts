import type { Paper, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import type { MapToPrint } from './draw-copy.ts';
import { layOutNatural, layOutPage, layOutWhole } from './lay-out-page.ts';
import { layOutSheets, type Sheet } from './lay-out-sheets.ts';
import { longestPage, paperMargin, type SheetSize, sheetSizes } from './papers.ts';

/** The sheets of a map. */
export interface PrintedMap {
  /** The size of each sheet. */
  readonly size: SheetSize;
  readonly sheets: readonly Sheet[];
}

/** Draws a map on paper: on one page if it is readable there, else on several. */
export function printMap(map: MapToPrint, paper: Paper, words: PictureWords): PrintedMap {
  const host = createHtmlElement('div', { class: 'paper-host', dir: 'ltr' });
  document.body.append(host);
  try {
    return printIn(map, paper, words, host);
  } finally {
    host.remove();
  }
}

function printIn(map: MapToPrint, paper: Paper, words: PictureWords, host: HTMLElement): PrintedMap {
  const stages = map.shown.of === 'journey' ? map.shown.map.stages : [];
  const columns = stages.map(({ moments }) => moments.length);
  const count = columns.reduce((sum, column) => sum + column, 0);
  if (paper === 'wide') return printAtFullSize(map, count, host);
  const sizes = sheetSizes[paper];
  const inner = sizes.map(subtractMargins);
  const [size, room] = [sizes.at(-1), inner.at(-1)];
  if (size === undefined || room === undefined) throw new Error(`${paper} has sizes`);
  if (count === 0)
    return { size: sizes[0] ?? size, sheets: [layOutWhole(map, host, inner[0] ?? room).sheet] };
  const page = layOutPage(map, count, host, inner);
  if (page !== undefined) return { size: sizes[page.sheetIndex] ?? size, sheets: [page.sheet] };
  return { size, sheets: layOutSheets(map, columns, host, room, words) };
}

/** Draws one page of any size that a PDF allows. */
function printAtFullSize(map: MapToPrint, columns: number, host: HTMLElement): PrintedMap {
  const { sheet, width, height } = layOutNatural(map, columns, host);
  const scale = Math.min(1, (longestPage - 2 * paperMargin) / Math.max(width, height));
  const size = {
    width: Math.ceil(width * scale) + 2 * paperMargin,
    height: Math.ceil(height * scale) + 2 * paperMargin,
  };
  return { size, sheets: [{ ...sheet, scale }] };
}

function subtractMargins({ width, height }: SheetSize): SheetSize {
  return { width: width - 2 * paperMargin, height: height - 2 * paperMargin };
}
