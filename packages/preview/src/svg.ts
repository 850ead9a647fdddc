const namespace = 'http://www.w3.org/2000/svg';

/** Makes an SVG element. Texts are set as text, never as markup. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
  text?: string,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Sets an attribute that is another one: also one that stays the same would have the browser lay a picture out anew. */
export function setAttribute(element: Element, name: string, value: string | number): void {
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/** An attribute that is a number; 0 where it is none. */
export function numberOf(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute)) || 0;
}

/** Gives an element its tooltip, in place of the one it has. */
export function setTooltip(element: Element, text: string): void {
  for (const old of element.querySelectorAll(':scope > title')) old.remove();
  element.prepend(svgElement('title', {}, text));
}

/** The box of what Mermaid drew as a group. */
export function boxOf(group: SVGGElement): Element {
  const box = group.querySelector(':scope > .box');
  if (box === null) throw new Error('A group has no box');
  return box;
}
