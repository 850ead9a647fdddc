import type { MapElement } from '@journey-maps/markdown/map-element';

const svg = 'http://www.w3.org/2000/svg';

/**
 * Creates the elements of a drawn map. Nothing is parsed as HTML, and styles are set as properties, so that it
 * works under any Content-Security-Policy.
 */
export function toDom({ name, attributes, children }: MapElement, namespace?: string): Element {
  const space = name === 'svg' ? svg : namespace;
  const made = space === undefined ? document.createElement(name) : document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'style' && (made instanceof HTMLElement || made instanceof SVGElement))
      made.style.cssText = String(value);
    else if (key !== 'xmlns') made.setAttribute(key, String(value));
  }
  for (const child of children) made.append(typeof child === 'string' ? child : toDom(child, space));
  return made;
}
