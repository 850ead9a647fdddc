import type { Paper, PictureWords } from '@journey-maps/core';
import { htmlElement } from '../html.ts';
import type { MapToPrint } from './draw-copy.ts';
import { paperMargin, type SheetSize, sheetSizes } from './papers.ts';
import { drawnPicture } from './picture-svg.ts';
import { printMap } from './print-map.ts';

/** Sheets of paper on the page, one below the other. */
export interface ShownSheets {
  readonly element: HTMLElement;
  /** The size of each sheet. */
  readonly size: SheetSize;
  /** Takes them away again. */
  readonly remove: () => void;
}

/**
 * Puts sheets of paper in the place of the page, with what it shows. The page itself is not seen meanwhile.
 *
 * @param map the map that is shown; undefined of a diagram
 * @returns undefined where nothing is shown
 */
export function showSheets(
  page: HTMLElement,
  map: MapToPrint | undefined,
  paper: Paper,
  words: PictureWords,
): ShownSheets | undefined {
  // On paper a map is light, however the reader looks at it. After printing, the page follows the screen again.
  document.body.className = 'vscode-light';
  const printed = map === undefined ? asDrawing(page, paper) : asSheets(map, paper, words);
  if (printed === undefined) return undefined;
  const { size, sheets } = printed;
  // A PDF has the title and the language of its page.
  const title = page.querySelector('.map h1, .jm-title')?.textContent ?? '';
  if (title !== '') document.title = title;
  const element = htmlElement('div', { class: 'sheets', dir: 'ltr' }, sheets);
  const style = htmlElement('style', {}, `@page { size: ${size.width}px ${size.height}px; margin: 0; }`);
  document.head.append(style);
  // First, since drawings refer to their gradients by names, and the first of a name counts.
  document.body.prepend(element);
  document.documentElement.classList.add('shows-sheets');
  return {
    element,
    size,
    remove: () => {
      document.documentElement.classList.remove('shows-sheets');
      element.remove();
      style.remove();
    },
  };
}

interface Printed {
  readonly size: SheetSize;
  readonly sheets: readonly HTMLElement[];
}

function asSheets(map: MapToPrint, paper: Paper, words: PictureWords): Printed {
  const { size, sheets } = printMap(map, paper, words);
  return {
    size,
    sheets: sheets.map(({ content, scale }) => {
      const width = Number.parseFloat(content.style.width) * scale;
      const left = Math.max(paperMargin, (size.width - width) / 2);
      content.style.transform = `translate(${left}px, ${paperMargin}px) scale(${scale})`;
      return sheetOf(size, content);
    }),
  };
}

/** A diagram is a drawing already: it is made to fit. */
function asDrawing(page: HTMLElement, paper: Paper): Printed | undefined {
  const drawn = drawnPicture(page);
  if (drawn === undefined) return undefined;
  const { svg, width, height } = drawn;
  const [size = { width: width + 2 * paperMargin, height: height + 2 * paperMargin }] =
    paper === 'wide' ? [] : sheetSizes[paper];
  const inner = { width: size.width - 2 * paperMargin, height: size.height - 2 * paperMargin };
  const scale = Math.min(1, inner.width / width, inner.height / height);
  svg.setAttribute('width', String(width * scale));
  svg.setAttribute('height', String(height * scale));
  svg.style.margin = `${paperMargin}px`;
  return { size, sheets: [sheetOf(size, svg)] };
}

function sheetOf({ width, height }: SheetSize, content: Element): HTMLElement {
  const style = `width: ${width}px; height: ${height}px`;
  return htmlElement('section', { class: 'sheet', style }, content);
}
