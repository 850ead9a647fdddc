import type { PaperBench } from './paper-bench.ts';
import { splitCards } from './plan-sheets.ts';

/** An unbreakable row of a table, together with the blueprint line above it. */
export interface SheetRow {
  readonly elements: readonly HTMLElement[];
  /** The group of rows that contains the row. */
  readonly group: Element;
  /** In CSS pixels. */
  readonly height: number;
}

/**
 * Measures the rows of a table. A row higher than a sheet is split into parts, among which its cards are
 * distributed.
 *
 * @param room returns the height for rows on a sheet with a header of this height
 */
export function measureRows(
  table: HTMLElement,
  bench: PaperBench,
  room: (header: number) => number,
): {
  readonly header: number;
  readonly rows: readonly SheetRow[];
} {
  const units: HTMLElement[][] = [];
  let above: HTMLElement[] = [];
  for (const element of table.querySelectorAll<HTMLElement>('.row, .line')) {
    above.push(element);
    if (element.classList.contains('line')) continue;
    units.push(above);
    above = [];
  }
  const getHeight = (element: Element): number => element.getBoundingClientRect().height;
  return bench.whileLaidOut([table], () => {
    const head = table.querySelector('.head');
    const header = head === null ? 0 : getHeight(head);
    const most = room(header);
    const rows = units.flatMap((elements): readonly SheetRow[] => {
      const height = elements.reduce((sum, element) => sum + getHeight(element), 0);
      const row = elements.at(-1);
      const group = row?.closest('.row-group');
      if (row === undefined || group === null || group === undefined) return [];
      if (height <= most) return [{ elements, group, height }];
      return splitRow(row, most).map((part, i) => {
        const [before] = elements;
        const lines = i === 0 && before !== row ? elements.slice(0, -1) : [];
        row.after(part);
        const own = getHeight(part);
        part.remove();
        return {
          elements: [...lines, part],
          group,
          height: own + lines.reduce((sum, line) => sum + getHeight(line), 0),
        };
      });
    });
    return { header, rows };
  });
}

/** Copies a row once for each part, each time with other cards. */
function splitRow(row: HTMLElement, room: number): readonly HTMLElement[] {
  const { top } = row.getBoundingClientRect();
  const cards = [...row.querySelectorAll<HTMLElement>('.item')];
  const places = cards.map((card) => {
    const box = card.getBoundingClientRect();
    return { top: box.top - top, bottom: box.bottom - top };
  });
  const padding = 16;
  const parts = splitCards(places, room - padding);
  const count = parts.reduce((most, part) => Math.max(most, part + 1), 1);
  return Array.from({ length: count }, (_, part) => {
    const copy = row.cloneNode(true) as HTMLElement;
    [...copy.querySelectorAll('.item')].forEach((card, i) => {
      if (parts[i] !== part) card.remove();
    });
    // Arcs are on the sheet with their labels.
    for (const ways of copy.querySelectorAll('.cell.ways'))
      if (ways.querySelector('.item') === null) ways.replaceChildren();
    for (const track of copy.querySelectorAll('.track:not(:first-child)'))
      if (track.querySelector('.item') === null) track.remove();
    return copy;
  });
}

/** Creates a table with some rows of another table, and its headings. */
export function createTableWithRows(table: HTMLElement, rows: readonly SheetRow[]): HTMLElement {
  const made = table.cloneNode(false) as HTMLElement;
  const head = table.querySelector('.head');
  if (head !== null) made.append(head.cloneNode(true));
  let last: Element | undefined;
  let lines: Element | undefined;
  for (const { elements, group } of rows) {
    if (group !== last || lines === undefined) {
      const copy = group.cloneNode(false) as Element;
      const strip = group.querySelector(':scope > .strip');
      const box = group.querySelector(':scope > .lines');
      lines = (box?.cloneNode(false) ?? document.createElement('div')) as Element;
      copy.append(...(strip === null ? [] : [strip.cloneNode(true)]), lines);
      made.append(copy);
      last = group;
    }
    for (const element of elements) lines.append(element.cloneNode(true));
  }
  return made;
}
