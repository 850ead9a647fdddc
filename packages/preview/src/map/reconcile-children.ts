/**
 * Sets the children of an element, and moves as few of them as possible. The browser computes the layout of
 * moved elements again, so that a new step in a map of hundreds would cost as much as the whole map.
 */
export function reconcileChildren(parent: Element, elements: readonly Element[]): void {
  let next = parent.firstElementChild;
  const first = elements.findIndex((child) => {
    if (child !== next) return true;
    next = child.nextElementSibling;
    return false;
  });
  // Usually nothing changes.
  if (first === -1 && next === null) return;
  const staying = new Set(elements);
  for (const child of first === -1 ? [] : elements.slice(first)) {
    while (next !== null && !staying.has(next)) {
      const gone = next;
      next = next.nextElementSibling;
      gone.remove();
    }
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
  while (next !== null) {
    const gone = next;
    next = next.nextElementSibling;
    gone.remove();
  }
}
