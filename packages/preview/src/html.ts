/** Creates an HTML element. Texts are set as text, never as markup; lists of children are flattened. */
export function createHtmlElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string | readonly (Node | string)[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children.flat()) element.append(child);
  return element;
}

/**
 * Replaces all children of an element. It takes any number of nodes; a call with that many arguments could
 * overflow the stack.
 */
export function replaceChildren(element: Element, children: Iterable<Node | string>): void {
  element.replaceChildren();
  for (const child of children) element.append(child);
}
