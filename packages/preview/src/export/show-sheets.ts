import type { PictureWords } from '@journey-maps/core';
import { htmlElement, replaceChildren } from '../html.ts';
import { svgElement } from '../svg.ts';
import { mirrorSheets } from './mirror-sheets.ts';
import { drawnPicture } from './picture-svg.ts';
import { planSheets, type SheetPart } from './plan-sheets.ts';
import { endsOfText } from './text-element.ts';

/** A page of A4 or A3 on its side, or one that is as large as the picture. */
export type Paper = 'a4' | 'a3' | 'wide';

/** In CSS pixels, of which an inch has 96. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

const papers: Readonly<Record<Exclude<Paper, 'wide'>, SheetSize>> = {
  a4: { width: 1122, height: 793 },
  a3: { width: 1587, height: 1122 },
};

/** One centimetre. */
const margin = 38;
/** PDF has no longer pages: 200 inches. */
const longest = 19_000;

/**
 * Puts sheets of paper in the place of the page, with the picture that it shows.
 *
 * @returns the size of a sheet; undefined where no picture is shown
 */
export function showSheets(page: HTMLElement, paper: Paper, { map }: PictureWords): SheetSize | undefined {
  const drawn = drawnPicture(page);
  if (drawn === undefined) return undefined;
  const isWide = paper === 'wide';
  const most = Math.max(drawn.width, drawn.height) + 2 * margin;
  const scale = Math.min(1, longest / most);
  const size = isWide
    ? {
        width: Math.ceil(drawn.width * scale) + 2 * margin,
        height: Math.ceil(drawn.height * scale) + 2 * margin,
      }
    : papers[paper];
  const inner = { width: size.width - 2 * margin, height: size.height - 2 * margin };
  const planned = planSheets(isWide ? { width: drawn.width, height: drawn.height } : drawn, inner);
  const plan = drawn.isFromRight === true ? mirrorSheets(planned, drawn.width, inner.width) : planned;
  const sheets = plan.sheets.map((parts, i) => {
    const sheet = svgElement('svg', { ...size, viewBox: `0 0 ${size.width} ${size.height}` });
    const content = svgElement('g', {
      'font-family': drawn.font,
      transform: `translate(${margin} ${margin}) scale(${plan.scale})`,
    });
    for (const part of parts) content.append(windowOf(part, drawn.svg));
    sheet.append(content);
    if (plan.sheets.length > 1) sheet.append(footer(map.sheet(drawn.title, i + 1, plan.sheets.length), size));
    sheet.setAttribute('class', 'sheet');
    return sheet;
  });
  // A PDF has the title and the language of its page.
  if (drawn.title !== '') document.title = drawn.title;
  document.body.className = 'sheets';
  // Texts stand where they were drawn, whatever the direction of the document is.
  document.body.dir = 'ltr';
  document.head.append(
    htmlElement('style', {}, `@page { size: ${size.width}px ${size.height}px; margin: 0; }`),
  );
  replaceChildren(document.body, sheets);
  return size;
}

function windowOf(part: SheetPart, svg: SVGSVGElement): SVGSVGElement {
  const window = svgElement('svg', {
    x: part.toX,
    y: part.toY,
    width: part.width,
    height: part.height,
    viewBox: `${part.x} ${part.y} ${part.width} ${part.height}`,
  });
  // What cannot be seen here would still be found by who searches the sheet.
  for (const child of svg.children) if (touches(child, part)) window.append(child.cloneNode(true));
  return window;
}

/** Whether it reaches into a part of the picture; of what has no place of its own that is not known. */
function touches(element: Element, { x, y, width, height }: SheetPart): boolean {
  if (element.localName === 'a')
    return [...element.children].some((child) => touches(child, { x, y, width, height, toX: 0, toY: 0 }));
  const number = (name: string, otherwise = 0): number =>
    Number(element.getAttribute(name) ?? otherwise) || otherwise;
  const [left, top, right, bottom] =
    element.localName === 'line'
      ? [number('x1'), number('y1'), number('x2'), number('y2')]
      : element.localName === 'text'
        ? endsOfText(element, [x, y, x, y])
        : element.localName === 'rect' || element.localName === 'svg'
          ? [number('x'), number('y'), number('x') + number('width'), number('y') + number('height')]
          : [x, y, x, y];
  return left <= x + width && right >= x && top <= y + height && bottom >= y;
}

function footer(text: string, { width, height }: SheetSize): SVGTextElement {
  return svgElement(
    'text',
    { x: width - margin, y: height - 14, 'text-anchor': 'end', 'font-size': 10, fill: '#555555' },
    text,
  );
}
