import type { ColumnRun } from './plan-sheets.ts';

/**
 * Copies some columns of a map's table with all rows, and the headings of both. The map itself does not
 * change.
 *
 * @param table the table of the whole map, as drawn
 * @param columnWidth in CSS pixels
 */
export function copyColumns(table: Element, { from, to }: ColumnRun, columnWidth: number): HTMLElement {
  const copy = table.cloneNode(false) as HTMLElement;
  const left = from * columnWidth;
  const width = (to - from) * columnWidth;
  for (const child of table.children) copyPart(child, copy);
  copy.style.width = `${Number.parseFloat(copy.style.width) - measureColumnsWidth(table) + width}px`;
  return copy;

  function copyPart(part: Element, into: Element): void {
    if (part.classList.contains('track')) return copyTrack(part, into);
    const made = part.cloneNode(part.classList.contains('strip')) as Element;
    into.append(made);
    if (part.classList.contains('strip')) return;
    for (const child of part.children) copyPart(child, made);
    // Rows without content in these columns take no room.
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

  /** Returns whether a branch of the map is visible in these columns. */
  function hasWays(track: Element): boolean {
    return [...track.querySelectorAll<HTMLElement>('.way')].some((way) => {
      const [first, last] = endsOf(way);
      return first < to && last >= from;
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
    // A card that spans several sheets appears on the first; the title of a stage appears on each.
    else if (isCut && column < from && !copy.matches('.stage, .ways')) copy.replaceChildren();
    if (isCut)
      for (const part of copy.querySelectorAll<HTMLElement>('.way, .way-label')) keepWay(part, from, to);
    for (const label of copy.querySelectorAll<HTMLElement>('.feeling-words'))
      keepInside(label, (column - from) * columnWidth, width);
    return copy;
  }
}

function measureColumnsWidth(table: Element): number {
  const groups = table.querySelector('.head .track')?.querySelectorAll<HTMLElement>(':scope > .group') ?? [];
  return [...groups].reduce((sum, group) => sum + Number.parseFloat(group.style.width), 0);
}

/** Shows only these columns of a drawing that is as wide as the map. */
function showPart(box: HTMLElement, left: number, width: number): void {
  box.classList.add('part-of-drawing');
  box.style.width = `${width}px`;
  for (const drawing of box.querySelectorAll<SVGElement>(':scope > svg'))
    drawing.style.marginInlineStart = `${-left}px`;
}

/** Returns the columns of both ends of an arc, from left to right. */
function endsOf({ dataset }: HTMLElement): readonly [first: number, last: number] {
  const [from, to] = [Number(dataset['from']), Number(dataset['to'])];
  return [Math.min(from, to), Math.max(from, to)];
}

/** Crops an arc to these columns. Its label is in the column where it begins. */
function keepWay(part: HTMLElement, from: number, to: number): void {
  const start = Number(part.dataset['from']);
  const head = Number(part.dataset['to']);
  const [first, last] = endsOf(part);
  const isLabel = part.classList.contains('way-label');
  if (first >= to || last < from || (isLabel && (start < from || start >= to))) return part.remove();
  const [left, right] = [Math.max(first, from), Math.min(last, to - 1)];
  const isWhole = left === first && right === last;
  if (isLabel) {
    const [own = 0, end = 0] = part.style.gridColumn.split('/').map((line) => Number(line) - 1);
    if (own >= from && end <= to)
      return void (part.style.gridColumn = `${own - from + 1} / ${end - from + 1}`);
    part.style.gridColumn = `${left - from + 1} / ${right - from + 2}`;
    part.style.setProperty('--before', left === first && first !== last ? '0.5' : '0');
    part.style.setProperty('--after', right === last && first !== last ? '0.5' : '0');
    if (left === right) for (const name of ['--before', '--after']) part.style.setProperty(name, '0');
    return;
  }
  part.style.gridColumn = `${left - from + 1} / ${right - from + 2}`;
  if (isWhole) return;
  const isSeen = (column: number) => column >= from && column < to;
  if (!isSeen(start)) dropEnd(part, '.way-start', 'without-start', start < head);
  if (!isSeen(head)) dropEnd(part, '.way-head', 'without-head', head < start);
}

/** Removes an end of an arc that is on another sheet: the arc leads to the edge of this sheet instead. */
function dropEnd(way: HTMLElement, end: string, name: string, isLeft: boolean): void {
  way.querySelector(end)?.remove();
  way.classList.add(name);
  way.style[isLeft ? 'marginInlineStart' : 'marginInlineEnd'] = '0';
}

/** Keeps a label inside the sheet; it may reach into the next column. */
function keepInside(label: HTMLElement, cell: number, width: number): void {
  const x = Number.parseFloat(label.style.insetInlineStart);
  const own = Number.parseFloat(label.style.width);
  if (Number.isNaN(x) || Number.isNaN(own)) return;
  label.style.insetInlineStart = `${Math.max(0, Math.min(cell + x, width - own)) - cell}px`;
}

function hasContent(track: Element): boolean {
  return [...track.querySelectorAll('.cell:not(.heading, .ways)')].some((cell) => cell.childElementCount > 0);
}
