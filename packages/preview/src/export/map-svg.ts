// Longer than most files: the parts of the page, from top to bottom.
import { createSvgElement } from '../svg.ts';
import { type Box, round } from './box.ts';
import { inlineStyles } from './inline-styles.ts';
import { getNoteCorner } from './note-corner.ts';
import { paintOf } from './paint.ts';
import { drawTextLine, getFontWeight } from './text-element.ts';
import { listTextLines } from './text-lines.ts';

/**
 * Draws a map as an SVG picture: rectangles, lines and texts at the positions that the browser computed. It
 * contains no HTML, so drawing programs can read it.
 *
 * @param map the element of the map, at a zoom of 1 and scrolled to its beginning
 */
export function mapSvg(map: HTMLElement): SVGSVGElement {
  // Longer than most functions: its inner functions share the sizes of the drawn page.
  const origin = map.getBoundingClientRect();
  const svg = createSvgElement('svg');
  const size = { width: 0, height: 0 };
  const place = (box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>): Box => {
    const x = box.left - origin.left;
    const y = box.top - origin.top;
    size.width = Math.max(size.width, x + box.width);
    size.height = Math.max(size.height, y + box.height);
    return { x: round(x), y: round(y), width: round(box.width), height: round(box.height) };
  };

  function walk(element: Element, into: SVGElement, clip: DOMRect | undefined): void {
    const style = getComputedStyle(element);
    const isSeen =
      style.display !== 'none' && style.visibility !== 'hidden' && style.clipPath !== 'inset(50%)';
    if (!isSeen || element.matches('.arrow')) return;
    const rect = element.getBoundingClientRect();
    if (element instanceof SVGSVGElement) {
      const copy = inlineStyles(element);
      if (style.transform.startsWith('matrix(-1,')) mirror(copy, element.width.baseVal.value);
      for (const [name, value] of Object.entries(place(rect))) copy.setAttribute(name, String(value));
      copy.setAttribute('overflow', 'visible');
      into.append(cropDrawing(copy, element, place));
      return;
    }
    if (element instanceof HTMLImageElement) {
      into.append(copyImage(element, place(rect)));
      return;
    }
    // The page paints `.behind` above the boxes of the row's cells and below their content.
    if (element.matches('.behind')) {
      for (const cell of element.parentElement?.querySelectorAll('.cell.emotions') ?? [])
        drawBox(getComputedStyle(cell), () => place(cell.getBoundingClientRect()), into);
    }
    if (rect.width > 0 && rect.height > 0 && !element.matches('.cell.emotions'))
      drawBox(style, () => place(rect), into);
    const corner = element.matches('.item.note') ? getNoteCorner(element, place(rect)) : undefined;
    if (corner !== undefined) drawBox(corner.style, () => corner.box, into);
    const within = style.overflowX === 'visible' ? clip : rect;
    const group = createLink(element) ?? drawFindings(element) ?? into;
    if (group !== into) into.append(group);
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child, group, within);
      else if (child instanceof Text && child.data.trim() !== '')
        drawText(child, element, style, group, within);
    }
  }

  function drawText(
    node: Text,
    element: Element,
    style: CSSStyleDeclaration,
    into: SVGElement,
    clip: DOMRect | undefined,
  ): void {
    if (style.writingMode.startsWith('vertical')) {
      into.append(drawVerticalText(node, style, place));
      return;
    }
    const lines = listTextLines(node).filter((line) => clip === undefined || line.top + 2 < clip.bottom);
    const [first] = lines;
    const before = getGeneratedText(node, '::before').trim();
    if (first !== undefined && before !== '') {
      for (const mark of drawTextLine({ ...first, text: before }, '', style, place(first))) {
        mark.setAttribute('text-anchor', 'end');
        for (const name of ['textLength', 'lengthAdjust']) mark.removeAttribute(name);
        into.append(mark);
      }
    }
    const behind = getGeneratedText(node, '::after');
    const isUpper = style.textTransform === 'uppercase';
    lines.forEach((laidOut, i) => {
      const line = isUpper ? { ...laidOut, text: upperCaseText(laidOut.text, element) } : laidOut;
      const isLast = i === lines.length - 1;
      for (const mark of drawTextLine(line, isLast ? behind : '', style, place(line))) into.append(mark);
    });
  }

  for (const child of map.children) walk(child, svg, undefined);
  const margin = 8;
  const width = Math.ceil(size.width) + margin;
  const height = Math.ceil(size.height) + margin;
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    svg.setAttribute(name, String(value));
  return svg;
}

/** Crops a drawing that is as wide as the map to this sheet. */
function cropDrawing(copy: SVGSVGElement, element: Element, place: (box: DOMRect) => Box): SVGSVGElement {
  const frame = element.parentElement;
  if (frame?.classList.contains('part-of-drawing') !== true) return copy;
  const part = place(frame.getBoundingClientRect());
  const within = { x: Number(copy.getAttribute('x')) - part.x, y: Number(copy.getAttribute('y')) - part.y };
  for (const [name, value] of Object.entries(within)) copy.setAttribute(name, String(round(value)));
  const window = createSvgElement('svg', { ...part, overflow: 'hidden' });
  window.append(copy);
  return window;
}

/** Copies an image. Only images that are part of the page are drawn, and the alternative text becomes the title. */
function copyImage(element: HTMLImageElement, box: Box): SVGElement {
  const { src, alt } = element;
  const title = createSvgElement('title', {}, alt);
  const { objectFit, borderTopLeftRadius } = getComputedStyle(element);
  const image = createSvgElement('image', {
    ...box,
    ...(src.startsWith('data:image/') ? { href: src } : {}),
    ...(objectFit === 'cover' ? { preserveAspectRatio: 'xMidYMid slice' } : {}),
  });
  image.append(title);
  const size = Number.parseFloat(borderTopLeftRadius) || 0;
  const radius = borderTopLeftRadius.endsWith('%') ? (size / 100) * box.width : size;
  if (radius === 0) return image;
  const id = `jm-frame-${box.x}-${box.y}`;
  const clip = createSvgElement('clipPath', { id });
  clip.append(createSvgElement('rect', { ...box, rx: radius }));
  image.setAttribute('clip-path', `url(#${id})`);
  const group = createSvgElement('g');
  group.append(clip, image);
  return group;
}

function upperCaseText(text: string, element: Element): string {
  return text.toLocaleUpperCase(element.closest('[lang]')?.getAttribute('lang') ?? undefined);
}

/** Mirrors a drawing, as the style sheet does for columns from right to left. */
function mirror(picture: SVGSVGElement, width: number): void {
  const group = createSvgElement('g', { transform: `translate(${width}) scale(-1,1)` });
  for (const child of [...picture.children]) group.append(child);
  picture.append(group);
}

/** Returns a group for a badge, with the messages of its findings as a tooltip. */
function drawFindings(element: Element): SVGElement | undefined {
  const messages = element.matches('.badge') ? element.getAttribute('aria-description') : null;
  if (messages === null) return undefined;
  const title = createSvgElement('title');
  title.textContent = messages;
  const group = createSvgElement('g');
  group.append(title);
  return group;
}

function drawBox(style: CSSStyleDeclaration, place: () => Box, into: SVGElement): void {
  const { colour, opacity } = paintOf(style.backgroundColor);
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
    side,
    width: Number.parseFloat(style[`border${side}Width`]) || 0,
    look: style[`border${side}Style`],
    colour: style[`border${side}Color`],
  }));
  const drawn = sides.filter(({ width, look }) => width > 0 && look !== 'none' && look !== 'hidden');
  if (colour === 'none' && drawn.length === 0) return;
  const box = place();
  const corners = parseCorners(style.clipPath, box);
  if (corners !== undefined) {
    into.append(createSvgElement('polygon', { points: corners, fill: colour }));
    return;
  }
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, box.height / 2);
  const [first] = drawn;
  const isFrame =
    first !== undefined &&
    drawn.length === 4 &&
    drawn.every(
      (side) => side.look === first.look && side.width === first.width && side.colour === first.colour,
    );
  const inset = isFrame ? first.width / 2 : 0;
  into.append(
    createSvgElement('rect', {
      x: round(box.x + inset),
      y: round(box.y + inset),
      width: round(Math.max(0, box.width - 2 * inset)),
      height: round(Math.max(0, box.height - 2 * inset)),
      fill: colour,
      ...(radius > 0 ? { rx: radius } : {}),
      ...(opacity < 1 ? { 'fill-opacity': opacity } : {}),
      ...(isFrame ? getStroke(first) : {}),
    }),
  );
  if (!isFrame) for (const line of drawn.flatMap((side) => drawEdges(side, box))) into.append(line);
}

/**
 * Returns the corners of a box with a polygon as computed `clip-path`: percentages of the box, pixels, and
 * sums of both.
 */
function parseCorners(clipPath: string, { x, y, width, height }: Box): string | undefined {
  const [, list] = /^polygon\((.*)\)$/u.exec(clipPath) ?? [];
  const along = (length: string, whole: number): number => {
    let sum = 0;
    for (const [, sign, number, unit] of length.matchAll(/([-+]?)\s*([\d.]+)(%|px)/gu))
      sum += (sign === '-' ? -1 : 1) * Number(number) * (unit === '%' ? whole / 100 : 1);
    return sum;
  };
  return list
    ?.split(/,\s*/u)
    .map((corner) => {
      const [across = '', down = ''] = corner.match(/calc\([^)]*\)|\S+/gu) ?? [];
      return `${round(x + along(across, width))},${round(y + along(down, height))}`;
    })
    .join(' ');
}

interface Side {
  readonly side: 'Top' | 'Right' | 'Bottom' | 'Left';
  /** In CSS pixels. */
  readonly width: number;
  readonly look: string;
  readonly colour: string;
}

/** Returns the line along one side of a box, or both lines of a double border. */
function drawEdges(side: Side, { x, y, width, height }: Box): SVGLineElement[] {
  const isDouble = side.look === 'double' && side.width >= 3;
  const stroke = getStroke(isDouble ? { ...side, width: side.width / 3 } : side);
  const depths = isDouble ? [side.width / 6, (side.width * 5) / 6] : [side.width / 2];
  return depths.map((depth) => {
    const ends = {
      Top: { x1: x, y1: y + depth, x2: x + width, y2: y + depth },
      Bottom: { x1: x, y1: y + height - depth, x2: x + width, y2: y + height - depth },
      Left: { x1: x + depth, y1: y, x2: x + depth, y2: y + height },
      Right: { x1: x + width - depth, y1: y, x2: x + width - depth, y2: y + height },
    }[side.side];
    const rounded = Object.entries(ends).map(([name, value]) => [name, round(value)]);
    return createSvgElement('line', { ...Object.fromEntries(rounded), ...stroke });
  });
}

function getStroke({ width, look, colour }: Omit<Side, 'side'>): Readonly<Record<string, string | number>> {
  const paint = paintOf(colour);
  const dashes =
    look === 'dashed' ? `${width * 3} ${width * 2}` : look === 'dotted' ? `${width} ${width * 2}` : '';
  return {
    stroke: paint.colour,
    'stroke-width': round(width),
    ...(paint.opacity < 1 ? { 'stroke-opacity': paint.opacity } : {}),
    ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }),
  };
}

/** Draws a text that runs from bottom to top. */
function drawVerticalText(
  node: Text,
  style: CSSStyleDeclaration,
  place: (box: DOMRect) => Box,
): SVGTextElement {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { x, y, width, height } = place(range.getBoundingClientRect());
  const middle = { x: x + width / 2, y: y + height / 2 };
  const size = Number.parseFloat(style.fontSize);
  return createSvgElement(
    'text',
    {
      x: round(middle.x),
      y: round(middle.y + 0.35 * size),
      transform: `rotate(-90 ${round(middle.x)} ${round(middle.y)})`,
      'text-anchor': 'middle',
      fill: paintOf(style.color).colour,
      'font-size': size,
      ...getFontWeight(style),
    },
    node.data.trim(),
  );
}

/**
 * Returns the text that the style sheet adds before or after a text, such as a quotation mark at either end
 * of its element.
 */
function getGeneratedText(node: Text, where: '::before' | '::after'): string {
  let text = '';
  let inside: Node = node;
  for (let element = node.parentElement; element !== null && !element.matches('.map'); ) {
    if ((where === '::before' ? element.firstChild : element.lastChild) !== inside) break;
    const { content } = getComputedStyle(element, where);
    const own = /^"[^"\\]*"$/u.test(content) ? content.slice(1, -1) : '';
    text = where === '::before' ? own + text : text + own;
    inside = element;
    element = element.parentElement;
  }
  return text;
}

function createLink(element: Element): SVGAElement | undefined {
  if (!(element instanceof HTMLAnchorElement) || !/^(?:https?|mailto):/u.test(element.href)) return undefined;
  return createSvgElement('a', { href: element.href });
}
