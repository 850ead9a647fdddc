import { htmlElement } from '../html.ts';
import type { PaperBench } from './paper-bench.ts';
import type { SheetSize } from './papers.ts';

/** What is below the columns of a map. */
export interface MapFoot {
  /** Lists, such as that of the action items: each moves as one. */
  readonly lists: readonly HTMLElement[];
  /** What the signs of the map mean. */
  readonly legend: HTMLElement | undefined;
}

/**
 * Takes out of a map what belongs to no column: on paper it moves into the room left. Rows of the table that hold nothing but
 * lists of the whole journey become such lists.
 *
 * @param map a copy, which is changed
 */
export function takeFoot(map: Element): MapFoot {
  const rows = [...map.querySelectorAll<HTMLElement>('.row')].filter((row) =>
    listRows.some((name) => row.classList.contains(name)),
  );
  const lists = rows.map(asList);
  for (const row of rows) {
    const group = row.closest('.row-group');
    row.remove();
    if (group?.querySelector('.row') === null) group.remove();
  }
  const others = map.querySelector('.map-others');
  const legend = others?.querySelector<HTMLElement>('.map-legend') ?? undefined;
  const below = [...(others?.children ?? [])].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child !== legend,
  );
  others?.remove();
  return { lists: [...lists, ...below], legend };
}

const listRows = ['row-action-items', 'row-resources', 'row-evidence'];

function asList(row: HTMLElement): HTMLElement {
  const heading = row.querySelector('.fold');
  const title = htmlElement('h2', { class: 'foot-title' });
  for (const part of heading?.querySelectorAll(':scope > .icon, :scope > .name') ?? [])
    title.append(part.cloneNode(true));
  const folded = row.querySelector('.folded');
  const items = [...row.querySelectorAll('.item')];
  return htmlElement(
    'section',
    { class: `foot-list ${row.className.split(' ').at(-1) ?? ''}` },
    title,
    folded === null ? items : [folded.textContent],
  );
}

/** Makes the lists of a foot one part, in as many columns as fit beside each other. */
export function footOf(lists: readonly HTMLElement[], className = 'map-foot'): HTMLElement {
  return htmlElement('div', { class: className }, lists);
}

/**
 * Adds a foot to the last of several sheets: beside the columns, where there is room, else below them, else on sheets of its
 * own.
 *
 * @param pages the parts on each sheet, from top to bottom; the last one is a table
 * @param room of a sheet, below its first line
 */
export function addFoot(
  pages: readonly (readonly HTMLElement[])[],
  { lists, legend }: MapFoot,
  bench: PaperBench,
  room: SheetSize,
): readonly (readonly HTMLElement[])[] {
  const ends = legend === undefined ? [] : [legend];
  const others = pages.slice(0, -1);
  const last = pages.at(-1) ?? [];
  const table = last.at(-1);
  if (table !== undefined && lists.length > 0) {
    const beside = footOf(lists, 'map-foot beside');
    const width = room.width - Number.parseFloat(table.style.width) - besideGap;
    beside.style.width = `${width}px`;
    const both = htmlElement(
      'div',
      { class: 'table-and-foot' },
      table.cloneNode(true),
      beside.cloneNode(true),
    );
    const parts = [...last.slice(0, -1), both, ...ends];
    if (width >= narrowestList && bench.heightOf(...parts) <= room.height) return [...others, parts];
  }
  const rest = [...lists];
  const filled = pages.map((page) => [...page]);
  for (let page = filled.at(-1) ?? []; ; ) {
    const some = takeFitting(
      rest,
      (taken) => bench.heightOf(...page, ...taken) <= room.height,
      page.length === 0,
    );
    if (some.length > 0) page.push(footOf(some));
    if (rest.length === 0) {
      if (page.length === 0 || bench.heightOf(...page, ...ends) <= room.height) page.push(...ends);
      else if (ends.length > 0) filled.push(ends);
      return filled;
    }
    page = [];
    filled.push(page);
  }
}

const besideGap = 24;
const narrowestList = 300;

/** Takes as many lists from the beginning as fit; of one that fits no sheet at all, as many of its entries. */
function takeFitting(
  rest: HTMLElement[],
  fits: (parts: readonly HTMLElement[]) => boolean,
  isEmpty: boolean,
): readonly HTMLElement[] {
  const taken: HTMLElement[] = [];
  const copies = (lists: readonly HTMLElement[]) => [
    footOf(lists.map((list) => list.cloneNode(true) as HTMLElement)),
  ];
  while (rest[0] !== undefined && fits(copies([...taken, rest[0]]))) taken.push(...rest.splice(0, 1));
  const [list] = rest;
  if (taken.length > 0 || !isEmpty || list === undefined) return taken;
  const entries = [...list.children].length - 1;
  const upTo = (count: number): HTMLElement => {
    const part = list.cloneNode(true) as HTMLElement;
    for (const entry of [...part.children].slice(count + 1)) entry.remove();
    return part;
  };
  let count = 1;
  while (count < entries && fits([footOf([upTo(count + 1)])])) count++;
  const part = upTo(count);
  const left = list.cloneNode(true) as HTMLElement;
  for (const entry of [...left.children].slice(1, count + 1)) entry.remove();
  rest.splice(0, 1, ...(count < entries ? [left] : []));
  return [part];
}
