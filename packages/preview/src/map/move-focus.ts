/**
 * Moves the focus to the first button of another cell, as in a spreadsheet. Arrow keys lead to the next cell,
 * Home and End to the ends of the row, Page Up and Page Down to the top and bottom of the column.
 */
export function moveFocus(root: Element, event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const cell = event.target instanceof Element ? event.target.closest('.cell') : null;
  if (cell === null || !root.contains(cell)) return;
  const next = findNeighbour(cell, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function findNeighbour(cell: Element, key: string): HTMLElement | undefined {
  const isFromRight = getComputedStyle(cell).direction === 'rtl';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return listButtonsInRow(cell, (key === 'ArrowRight') === isFromRight ? 'before' : 'after')[0];
    case 'Home':
      return listButtonsInRow(cell, 'before').at(-1);
    case 'End':
      return listButtonsInRow(cell, 'after').at(-1);
    case 'ArrowUp':
    case 'ArrowDown':
      return listButtonsInColumn(cell, key === 'ArrowUp' ? 'before' : 'after')[0];
    case 'PageUp':
      return listButtonsInColumn(cell, 'before').at(-1);
    case 'PageDown':
      return listButtonsInColumn(cell, 'after').at(-1);
    default:
      return undefined;
  }
}

type Side = 'before' | 'after';

/** Returns the first buttons of the cells in a cell's row, the nearest first. */
function listButtonsInRow(cell: Element, side: Side): readonly HTMLElement[] {
  return onSide(listCells(cell.closest('[role=row]')), cell, side).flatMap(getFirstButton);
}

/** Returns the first buttons of the cells above or below a cell, the nearest first. */
function listButtonsInColumn(cell: Element, side: Side): readonly HTMLElement[] {
  const rows = [...(cell.closest('[role=table]')?.querySelectorAll('[role=row]') ?? [])];
  const box = cell.getBoundingClientRect();
  const x = getComputedStyle(cell).direction === 'rtl' ? box.right - 1 : box.left + 1;
  return onSide(rows, cell.closest('[role=row]'), side).flatMap((row) =>
    listCells(row)
      .filter((other) => {
        const { left, right } = other.getBoundingClientRect();
        return left <= x && x < right;
      })
      .flatMap(getFirstButton)
      .slice(0, 1),
  );
}

function onSide<T>(all: readonly T[], item: T | null, side: Side): readonly T[] {
  const at = all.findIndex((other) => other === item);
  return side === 'before' ? all.slice(0, Math.max(0, at)).toReversed() : all.slice(at + 1);
}

function listCells(row: Element | null): readonly Element[] {
  return [...(row?.querySelectorAll('.cell') ?? [])];
}

function getFirstButton(cell: Element): readonly HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>('button')].slice(0, 1);
}
