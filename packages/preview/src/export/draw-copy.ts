import { createHtmlElement } from '../html.ts';
import { labelFont } from '../map/curve-layout.ts';
import { type MapLook, mapFrame } from '../map/map-frame.ts';
import type { ShownMap } from '../map/shown-map.ts';
import type { Viewport } from '../viewport.ts';
import { leastText } from './papers.ts';

/** The map on the page, with the settings of its view. */
export interface MapToPrint {
  readonly shown: ShownMap;
  readonly look: MapLook;
}

/**
 * Draws a map again for paper: at its own size, with columns of the given width.
 *
 * @param host the element in the document to draw in
 */
export function drawCopy({ shown, look }: MapToPrint, host: HTMLElement, columnWidth?: number): HTMLElement {
  const box = createHtmlElement('div');
  host.replaceChildren(box);
  const window: Viewport = {
    element: box,
    show: ({ element, setZoom }) => {
      setZoom(1);
      box.replaceChildren(element);
    },
    showInstead: () => undefined,
    view: () => ({ zoom: 1, x: 0, y: 0 }),
    setView: () => undefined,
    zoom: () => undefined,
    fit: () => undefined,
    setDirection: () => undefined,
    bringIntoSight: () => undefined,
  };
  const frame = mapFrame(window, {
    reveal: () => undefined,
    fold: () => undefined,
    drawn: () => undefined,
  });
  const { columnWidth: _, typed: __, ...others } = look;
  frame.show(shown, columnWidth === undefined ? others : { ...others, columnWidth });
  const map = box.firstElementChild;
  if (!(map instanceof HTMLElement)) throw new Error('a map was drawn');
  map.classList.add('on-paper');
  return map;
}

/** Enlarges texts that would be too small to read at this scale. */
export function enlargeSmallTexts(map: Element, scale: number): void {
  const least = leastText / scale;
  const small = [...map.querySelectorAll<HTMLElement | SVGElement>('*')].filter((element) => {
    if (![...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
      return false;
    return Number.parseFloat(getComputedStyle(element).fontSize) < least - 0.01;
  });
  for (const label of new Set(small.map((element) => element.closest<HTMLElement>('.feeling-words'))))
    if (label !== null) widenCurveLabel(label, least);
  for (const element of small) element.style.fontSize = `${Math.ceil(least * 100) / 100}px`;
}

/**
 * Widens a label of the curve. Labels were placed for their own text size: wider ones keep their line breaks
 * when the text grows.
 */
function widenCurveLabel({ style, dataset }: HTMLElement, least: number): void {
  dataset['width'] ??= style.width;
  dataset['left'] ??= style.insetInlineStart;
  const width = Number.parseFloat(dataset['width']);
  const more = width * (least / labelFont.reason - 1) + 2;
  style.width = `${width + more}px`;
  style.insetInlineStart = `${Number.parseFloat(dataset['left']) - more / 2}px`;
}
