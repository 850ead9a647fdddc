/**
 * Gives an element these children, and moves none that may stay where it is: what is moved is laid out anew, and one
 * step more in a map of hundreds would cost as much as the whole of it.
 */
export function putChildren(parent: Element, wanted: readonly Element[]): void {
  const staying = new Set(wanted);
  let next = parent.firstElementChild;
  for (const child of wanted) {
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
