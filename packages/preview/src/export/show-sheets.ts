import type { Paper, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import type { MapToPrint } from './draw-copy.ts';
import { paperMargin, type SheetSize, sheetSizes } from './papers.ts';
import { drawPageAsSvg } from './picture-svg.ts';
import { printMap } from './print-map.ts';

/** Sheets of paper on the page, below each other. */
export interface ShownSheets {
  readonly element: HTMLElement;
  /** The size of each sheet. */
  readonly size: SheetSize;
  /** Removes the sheets. */
  readonly remove: () => void;
}

/**
 * Shows sheets of paper instead of the page, with its content. The page itself is hidden meanwhile.
 *
 * @param map the map that is shown; undefined for a diagram
 * @returns undefined if nothing is shown
 */
export function showSheets(
  page: HTMLElement,
  map: MapToPrint | undefined,
  paper: Paper,
  words: PictureWords,
): ShownSheets | undefined {
  // Printed maps are light, whatever the reader's theme. After printing, the page follows the screen again.
  document.body.className = 'vscode-light';
  const printed = map === undefined ? printAsDrawing(page, paper) : printAsSheets(map, paper, words);
  if (printed === undefined) return undefined;
  const { size, sheets } = printed;
  // A PDF takes its title and language from the page.
  const title = page.querySelector('.map h1, .jm-title')?.textContent ?? '';
  if (title !== '') document.title = title;
  const element = createHtmlElement('div', { class: 'sheets', dir: 'ltr' }, sheets);
  const style = createHtmlElement(
    'style',
    {},
    `@page { size: ${size.width}px ${size.height}px; margin: 0; }`,
  );
  document.head.append(style);
  // First in the document: drawings refer to their gradients by id, and the browser uses the first element
  // with an id.
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

function printAsSheets(map: MapToPrint, paper: Paper, words: PictureWords): Printed {
  const { size, sheets } = printMap(map, paper, words);
  return {
    size,
    sheets: sheets.map(({ content, scale }) => {
      const width = Number.parseFloat(content.style.width) * scale;
      const left = Math.max(paperMargin, (size.width - width) / 2);
      content.style.transform = `translate(${left}px, ${paperMargin}px) scale(${scale})`;
      return createSheet(size, content);
    }),
  };
}

/** Scales a diagram to the sheet: it is already a drawing. */
function printAsDrawing(page: HTMLElement, paper: Paper): Printed | undefined {
  const drawn = drawPageAsSvg(page);
  if (drawn === undefined) return undefined;
  const { svg, width, height } = drawn;
  const [size = { width: width + 2 * paperMargin, height: height + 2 * paperMargin }] =
    paper === 'wide' ? [] : sheetSizes[paper];
  const inner = { width: size.width - 2 * paperMargin, height: size.height - 2 * paperMargin };
  const scale = Math.min(1, inner.width / width, inner.height / height);
  svg.setAttribute('width', String(width * scale));
  svg.setAttribute('height', String(height * scale));
  svg.style.margin = `${paperMargin}px`;
  return { size, sheets: [createSheet(size, svg)] };
}

function createSheet({ width, height }: SheetSize, content: Element): HTMLElement {
  const style = `width: ${width}px; height: ${height}px`;
  return createHtmlElement('section', { class: 'sheet', style }, content);
}
