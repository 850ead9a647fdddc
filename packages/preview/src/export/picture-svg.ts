import { isFontNeeded } from '@journey-maps/core/protocol';
import { formatViewBox } from '../layout-diagram.ts';
import { listFontFaces } from '../look/load-fonts.ts';
import { createSvgElement } from '../svg.ts';
import { inlineStyles } from './inline-styles.ts';
import { mapSvg } from './map-svg.ts';
import { paintOf } from './paint.ts';

/** The content of the preview, drawn as SVG. */
export interface DrawnPicture {
  readonly svg: SVGSVGElement;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The map's language (a BCP 47 tag). */
  readonly language?: string;
  /** Its fonts, in order of preference. */
  readonly font: string;
}

/**
 * Draws the content of the preview as SVG that needs no external style sheet or picture.
 *
 * @param page the element of the preview
 * @param findings false leaves out the badges of findings
 * @returns undefined if no picture is shown
 */
export function drawPageAsSvg(page: Element, { findings = true } = {}): DrawnPicture | undefined {
  const window = page.querySelector('.viewport');
  const diagram = window?.querySelector<SVGSVGElement>('svg.journey-picture') ?? undefined;
  const map = window?.querySelector<HTMLElement>('.map') ?? undefined;
  if (window === null) return undefined;
  if (diagram !== undefined) {
    const width = Number(window.querySelector<HTMLElement>('.board')?.dataset['width']);
    const { height } = diagram.viewBox.baseVal;
    return {
      svg: setOwnSize(addScale(inlineStyles(diagram), window), width, height),
      title: getDiagramTitle(diagram),
      font: getComputedStyle(diagram).fontFamily,
      width,
      height,
      ...getLanguage(diagram),
    };
  }
  if (map === undefined) return undefined;
  // At its own size and scrolled to the beginning, where sticky parts lie at their own places.
  const { scrollLeft, scrollTop } = window;
  const { zoom } = map.style;
  map.style.zoom = '1';
  map.classList.add('whole');
  window.scrollTo(0, 0);
  const marked = [...map.querySelectorAll('.at-cursor')];
  for (const element of marked) element.classList.remove('at-cursor');
  const badges = findings ? [] : [...map.querySelectorAll<HTMLElement>('.badge')];
  for (const badge of badges) badge.hidden = true;
  try {
    const svg = mapSvg(map);
    const { width, height } = svg.viewBox.baseVal;
    return {
      svg,
      title: map.querySelector('h1')?.textContent ?? '',
      font: getComputedStyle(map).fontFamily,
      ...getLanguage(map),
      width,
      height,
    };
  } finally {
    for (const element of marked) element.classList.add('at-cursor');
    for (const badge of badges) badge.hidden = false;
    map.style.zoom = zoom;
    map.classList.remove('whole');
    window.scrollTo(scrollLeft, scrollTop);
  }
}

/** Returns the content of the preview as the text of an SVG file: valid XML. */
export function writePictureSvg(
  page: Element,
  options?: Parameters<typeof drawPageAsSvg>[1],
): string | undefined {
  const drawn = drawPageAsSvg(page, options);
  return drawn && writeSvgText(drawn);
}

function setOwnSize(copy: SVGSVGElement, width: number, height: number): SVGSVGElement {
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', formatViewBox(width, height));
  return copy;
}

/** Adds the scale, which is a separate picture on the page, in the units of the diagram. */
function addScale(copy: SVGSVGElement, window: Element): SVGSVGElement {
  const scale = window.querySelector<SVGSVGElement>('.journey-scale');
  if (scale === null) return copy;
  const group = createSvgElement('g');
  if (scale.hasAttribute('direction')) group.setAttribute('direction', 'rtl');
  for (const part of [...inlineStyles(scale).children]) group.append(part);
  copy.append(group);
  return copy;
}

function getDiagramTitle(diagram: SVGSVGElement): string {
  return diagram.querySelector('.jm-title')?.textContent ?? '';
}

/** Returns the `lang` attribute of the drawn element. */
function getLanguage(element: Element): Pick<DrawnPicture, 'language'> {
  const language = element.getAttribute('lang');
  return language === null ? {} : { language };
}

/** Returns a drawing as the text of an SVG file: valid XML, with the parts of the page's font that it needs. */
export function writeSvgText({
  svg,
  title,
  font,
  language = 'en',
}: Pick<DrawnPicture, 'svg' | 'title' | 'font' | 'language'>): string {
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/\s+/u).map(Number);
  const page = paintOf(getComputedStyle(document.body).backgroundColor).colour;
  const fonts = listFontFaces().filter((face) => isFontNeeded(face, svg.textContent));
  svg.prepend(
    createSvgElement('title', {}, title),
    ...(fonts.length === 0 ? [] : [createSvgElement('style', {}, fonts.join('\n'))]),
    createSvgElement('rect', { x, y, width, height, fill: page, stroke: 'none' }),
  );
  svg.setAttribute('font-family', font);
  svg.setAttribute('text-rendering', 'geometricPrecision');
  svg.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', language);
  const text = new XMLSerializer().serializeToString(svg);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${replaceUnreadable(text)}\n`;
}

/** Replaces control characters and lone surrogates, which XML 1.0 does not allow. */
function replaceUnreadable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.toWellFormed().replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/gu, '\uFFFD');
}
