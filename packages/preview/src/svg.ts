const namespace = 'http://www.w3.org/2000/svg';

/** Creates an SVG element. Texts are set as text, never as markup. */
export function createSvgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
  text?: string,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/**
 * Sets an attribute if its value changes: setting the same value would make the browser compute the layout of
 * a picture again.
 */
export function setAttribute(element: Element, name: string, value: string | number): void {
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/** Returns the number in an attribute, or 0 without a number. */
export function getNumber(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute)) || 0;
}

/** Replaces the tooltip of an element. */
export function setTooltip(element: Element, text: string): void {
  for (const old of element.querySelectorAll(':scope > title')) old.remove();
  element.prepend(createSvgElement('title', {}, text));
}

/** Returns the box of a group that Mermaid drew. */
export function getBox(group: SVGGElement): Element {
  const box = group.querySelector(':scope > .box');
  if (box === null) throw new Error('A group has no box');
  return box;
}
