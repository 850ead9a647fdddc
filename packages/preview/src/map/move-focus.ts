/** Moves the focus by the arrow keys from a cell's first thing to that of the next cell, as in a spreadsheet. */
export function moveFocus(root: Element, event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const cell = event.target instanceof Element ? event.target.closest('.cell') : null;
  if (cell === null || !root.contains(cell)) return;
  const next = neighbour(cell, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function neighbour(cell: Element, key: string): HTMLElement | undefined {
  const buttonIn = (other: Element) => other.querySelector<HTMLElement>('button') ?? undefined;
  const cellsIn = (row: Element | null | undefined) => [...(row?.querySelectorAll('.cell') ?? [])];
  const row = cell.closest('[role=row]');
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const beside = cellsIn(row);
    const at = beside.indexOf(cell);
    const onward = key === 'ArrowLeft' ? beside.slice(0, at).reverse() : beside.slice(at + 1);
    return onward.map(buttonIn).find((button) => button !== undefined);
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const rows = [...(cell.closest('[role=table]')?.querySelectorAll('[role=row]') ?? [])];
  const x = cell.getBoundingClientRect().left + 1;
  const step = key === 'ArrowUp' ? -1 : 1;
  for (let i = rows.findIndex((one) => one === row) + step; i >= 0 && i < rows.length; i += step) {
    for (const other of cellsIn(rows[i])) {
      const box = other.getBoundingClientRect();
      const found = box.left <= x && x < box.right ? buttonIn(other) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
