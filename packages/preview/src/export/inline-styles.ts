import { setTextDirection } from './direct-text.ts';
import { paintOf } from './paint.ts';

/** The properties that an element passes to its children. */
const inherited = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
] as const;

const initial: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};

/** Returns a copy of a picture that looks the same without the page's style sheet, and contains no click targets. */
export function inlineStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inline(svg, copy, initial);
  return copy;
}

function inline(element: Element, copy: Element, outside: Readonly<Record<string, string>>): void {
  const style = getComputedStyle(element);
  for (const { name } of [...copy.attributes]) if (!isKept(name)) copy.removeAttribute(name);
  const inside: Record<string, string> = {};
  for (const property of inherited) {
    const value = style.getPropertyValue(property);
    inside[property] = value;
    copy.removeAttribute(property);
    if (value !== outside[property]) setLook(copy, property, value);
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  if (element instanceof SVGStopElement) {
    copy.setAttribute('stop-color', paintOf(style.stopColor).colour);
    if (style.stopOpacity !== '1') copy.setAttribute('stop-opacity', style.stopOpacity);
  }
  if (element instanceof SVGTextElement)
    copy.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  // From the end, since invisible children are removed.
  for (let i = element.children.length - 1; i >= 0; i--) {
    const child = element.children[i];
    const childCopy = copy.children[i];
    if (child === undefined || childCopy === undefined) continue;
    if (child.localName === 'title') continue;
    if (!isSeen(child)) childCopy.remove();
    else inline(child, childCopy, inside);
  }
  if (element instanceof SVGTextElement) setTextDirection(element, copy);
}

function isSeen(element: Element): boolean {
  if (element.localName === 'style' || element.classList.contains('hit')) return false;
  // Elements that others refer to are not displayed at their own place.
  return (
    element.closest('defs, linearGradient, marker') !== null || getComputedStyle(element).display !== 'none'
  );
}

function setLook(copy: Element, property: string, value: string): void {
  if (property !== 'fill' && property !== 'stroke') {
    copy.setAttribute(property, value.replace(/px/gu, ''));
    return;
  }
  // A gradient of the picture itself.
  const [, gradient] = /^url\("?#([\w-]+)"?\)/u.exec(value) ?? [];
  if (gradient !== undefined) {
    copy.setAttribute(property, `url(#${gradient})`);
    return;
  }
  const { colour, opacity } = paintOf(value);
  copy.setAttribute(property, colour);
  if (opacity < 1) copy.setAttribute(`${property}-opacity`, String(opacity));
}

/** Returns whether an attribute is copied. Only geometry is; the look comes from computed styles. */
function isKept(name: string): boolean {
  return geometry.has(name) || name.startsWith('marker') || name.startsWith('xmlns');
}

const geometry: ReadonlySet<string> = new Set(
  (
    'id x y x1 y1 x2 y2 cx cy r rx ry d points width height viewBox transform dx dy refX refY orient ' +
    'preserveAspectRatio textLength lengthAdjust offset gradientUnits'
  ).split(' '),
);
