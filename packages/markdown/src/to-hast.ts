import type { MapElement } from './map-element.ts';

/** An element of hast, the tree of rehype. */
export interface HastElement {
  readonly type: 'element';
  tagName: string;
  properties: Record<string, unknown>;
  children: HastNode[];
}

/** A node of hast, as far as maps and code blocks need it. */
export type HastNode = HastElement | { readonly type: 'text'; value: string };

/** The names of attributes in hast, where they differ from HTML and SVG. */
const properties: Readonly<Record<string, string>> = {
  'aria-hidden': 'ariaHidden',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'stroke-dasharray': 'strokeDashArray',
  'stroke-linecap': 'strokeLineCap',
  'stroke-opacity': 'strokeOpacity',
  'stroke-width': 'strokeWidth',
  'vector-effect': 'vectorEffect',
};

/** Converts an element to hast. Texts stay texts, so no later step reads them as HTML or JSX. */
export function toHast({ name, attributes, children }: MapElement): HastElement {
  return {
    type: 'element',
    tagName: name,
    properties: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) =>
        key === 'class' ? ['className', String(value).split(' ')] : [properties[key] ?? key, value],
      ),
    ),
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : toHast(child),
    ),
  };
}
