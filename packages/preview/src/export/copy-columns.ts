import type { ColumnRun } from './plan-sheets.ts';

/**
 * Copies a part of a map's table: some of its columns with all of its rows, and the headings of both. The map itself stays
 * as it is.
 *
 * @param table the table of the whole map, as it is drawn
 * @param columnWidth in CSS pixels
 */
export function copyColumns(table: Element, { from, to }: ColumnRun, columnWidth: number): HTMLElement {
  const copy = table.cloneNode(false) as HTMLElement;
  const left = from * columnWidth;
  const width = (to - from) * columnWidth;
  for (const child of table.children) copyPart(child, copy);
  copy.style.width = `${Number.parseFloat(copy.style.width) - widthOfColumns(table) + width}px`;
  return copy;

  function copyPart(part: Element, into: Element): void {
    if (part.classList.contains('track')) return copyTrack(part, into);
    const made = part.cloneNode(part.classList.contains('strip')) as Element;
    into.append(made);
    if (part.classList.contains('strip')) return;
    for (const child of part.children) copyPart(child, made);
    // Rows without anything in these columns take no room.
    if (part.matches('.row, .row-group, .lines') && made.querySelector('.track, .line') === null)
      made.remove();
  }

  function copyTrack(track: Element, into: Element): void {
    const made = track.cloneNode(false) as Element;
    let start = 0;
    for (const child of track.children) {
      if (!child.classList.contains('group')) {
        const other = child.cloneNode(true) as HTMLElement;
        if (child.classList.contains('behind')) showPart(other, left, width);
        made.append(other);
        continue;
      }
      const columns = Math.round(Number.parseFloat((child as HTMLElement).style.width) / columnWidth);
      copyGroup(child, start, columns, made);
      start += columns;
    }
    const isEmpty = track.closest('.row') !== null && start > 0 && !hasContent(made) && !hasWays(track);
    if (!isEmpty) into.append(made);
  }

  /** Tells whether a way of the map is seen in these columns. */
  function hasWays(track: Element): boolean {
    return [...track.querySelectorAll<SVGGraphicsElement>('.cell.ways > svg > *')].some((way) => {
      const { x, width: own } = way.getBBox();
      return x < left + width && x + own > left;
    });
  }

  function copyGroup(group: Element, start: number, columns: number, into: Element): void {
    const overlap = Math.min(start + columns, to) - Math.max(start, from);
    if (overlap <= 0) return;
    const made = group.cloneNode(false) as HTMLElement;
    made.style.width = `${overlap * columnWidth}px`;
    into.append(made);
    let column = start;
    for (const cell of group.children) {
      const span = Number(cell.getAttribute('aria-colspan') ?? 1);
      const shown = Math.min(column + span, to) - Math.max(column, from);
      if (shown > 0) made.append(copyCell(cell, column, shown, shown < span));
      column += span;
    }
  }

  function copyCell(cell: Element, column: number, shown: number, isCut: boolean): HTMLElement {
    const copy = cell.cloneNode(true) as HTMLElement;
    if (shown > 1) copy.setAttribute('aria-colspan', String(shown));
    else copy.removeAttribute('aria-colspan');
    const drawing = copy.querySelector(':scope > svg');
    if (isCut && drawing !== null) showPart(copy, left, width);
    // Cards of several sheets are on the first of them; the titles of stages are on each.
    else if (isCut && column < from && !copy.classList.contains('stage')) copy.replaceChildren();
    for (const label of copy.querySelectorAll<HTMLElement>('.feeling-words'))
      keepInside(label, (column - from) * columnWidth, width);
    return copy;
  }
}

function widthOfColumns(table: Element): number {
  const groups = table.querySelector('.head .track')?.querySelectorAll<HTMLElement>(':scope > .group') ?? [];
  return [...groups].reduce((sum, group) => sum + Number.parseFloat(group.style.width), 0);
}

/** Shows of a drawing that is as wide as the map the part that these columns have. */
function showPart(box: HTMLElement, left: number, width: number): void {
  box.classList.add('part-of-drawing');
  box.style.width = `${width}px`;
  for (const drawing of box.querySelectorAll<SVGElement>(':scope > svg'))
    drawing.style.marginInlineStart = `${-left}px`;
}

/** A label beside a face may reach into the next column, but not beyond the sheet. */
function keepInside(label: HTMLElement, cell: number, width: number): void {
  const x = Number.parseFloat(label.style.insetInlineStart);
  const own = Number.parseFloat(label.style.width);
  if (Number.isNaN(x) || Number.isNaN(own)) return;
  label.style.insetInlineStart = `${Math.max(0, Math.min(cell + x, width - own)) - cell}px`;
}

function hasContent(track: Element): boolean {
  return [...track.querySelectorAll('.cell:not(.heading, .ways)')].some((cell) => cell.childElementCount > 0);
}
