import { append } from '@journey-maps/core/text';
import { createHtmlElement } from '../html.ts';
import type { PaperBench } from './paper-bench.ts';
import type { SheetSize } from './papers.ts';

/** The parts below the columns of a map. */
export interface MapFoot {
  /** Lists, such as the action items, which are never split. */
  readonly lists: readonly HTMLElement[];
  /** Arranges some of the lists; if these are all lists, as below the map. */
  readonly printLayout: (lists: readonly HTMLElement[]) => HTMLElement;
  /** The legend of the map. */
  readonly legend: HTMLElement | undefined;
}

/**
 * Removes the parts that belong to no column from a map: on paper they fill the room that is left.
 *
 * @param map a copy, which is changed
 */
export function takeFoot(map: Element): MapFoot {
  const whole = map.querySelector<HTMLElement>(':scope > .map-foot:not([hidden])');
  const lists = [...(whole?.querySelectorAll<HTMLElement>('.foot-section') ?? [])].map(
    (section) => section.cloneNode(true) as HTMLElement,
  );
  const legend = map.querySelector<HTMLElement>('.map-signs') ?? undefined;
  for (const part of [legend, ...map.querySelectorAll(':scope > :is(.map-foot, .map-others)')])
    part?.remove();
  return {
    lists,
    legend: legend === undefined || legend.childElementCount === 0 ? undefined : legend,
    printLayout: (some) => {
      if (whole !== null && some.length === lists.length && some.every((list, i) => list === lists[i]))
        return whole.cloneNode(true) as HTMLElement;
      const copies = some.map((list) => list.cloneNode(true) as HTMLElement);
      for (const copy of copies) copy.classList.add('foot-part');
      return createHtmlElement('div', { class: 'map-foot' }, copies);
    },
  };
}

/**
 * Adds a foot to the last of several sheets: beside the columns if there is room, else below them, else on
 * separate sheets.
 *
 * @param pages the parts on each sheet, from top to bottom; the last part is a table
 * @param room the room on a sheet below its running head
 */
export function addFoot(
  pages: readonly (readonly HTMLElement[])[],
  { lists, printLayout, legend }: MapFoot,
  bench: PaperBench,
  room: SheetSize,
): readonly (readonly HTMLElement[])[] {
  const ends = legend === undefined ? [] : [legend];
  const others = pages.slice(0, -1);
  const last = pages.at(-1) ?? [];
  const table = last.at(-1);
  const fits = (parts: readonly HTMLElement[]): boolean => bench.getHeight(parts) <= room.height;
  if (table !== undefined && lists.length > 0) {
    const beside = printLayout(lists);
    beside.classList.add('beside');
    const width = room.width - Number.parseFloat(table.style.width) - besideGap;
    beside.style.width = `${width}px`;
    const both = createHtmlElement('div', { class: 'table-and-foot' }, table.cloneNode(true), beside);
    const parts = [...last.slice(0, -1), both, ...ends];
    if (width >= narrowestList && fits(parts)) return [...others, parts];
  }
  const filled = pages.map((page) => [...page]);
  let rest = lists;
  for (let page = filled.at(-1) ?? []; ; ) {
    const { taken, left } = takeFitting(
      rest,
      (some) => fits([...page, printLayout(some)]),
      page.length === 0,
    );
    if (taken.length > 0) page.push(printLayout(taken));
    rest = left;
    if (rest.length === 0) {
      if (page.length === 0 || fits([...page, ...ends])) append(page, ends);
      else if (ends.length > 0) filled.push(ends);
      return filled;
    }
    page = [];
    filled.push(page);
  }
}

/** The gap between the columns and a foot beside them, and the minimum width of such a foot, in CSS pixels. */
export const besideGap = 24;
export const narrowestList = 300;

/**
 * Takes as many lists from the beginning as fit. If the first list is too long for a whole sheet, takes as
 * many of its entries as fit.
 */
function takeFitting(
  lists: readonly HTMLElement[],
  fits: (some: readonly HTMLElement[]) => boolean,
  isEmpty: boolean,
): { readonly taken: readonly HTMLElement[]; readonly left: readonly HTMLElement[] } {
  let count = 0;
  while (count < lists.length && fits(lists.slice(0, count + 1))) count++;
  const [list] = lists;
  if (count > 0 || !isEmpty || list === undefined)
    return { taken: lists.slice(0, count), left: lists.slice(count) };
  const all = listEntries(list).length;
  let entries = 1;
  while (entries < all && fits([copyEntries(list, 0, entries + 1)])) entries++;
  return {
    taken: [copyEntries(list, 0, entries)],
    left: [...(entries < all ? [copyEntries(list, entries, all)] : []), ...lists.slice(1)],
  };
}

function listEntries(list: Element): readonly Element[] {
  return [...list.querySelectorAll('.foot-slot')];
}

/** Copies a list with some of its entries. */
function copyEntries(list: HTMLElement, from: number, to: number): HTMLElement {
  const copy = list.cloneNode(true) as HTMLElement;
  listEntries(copy).forEach((entry, i) => {
    if (i < from || i >= to) entry.remove();
  });
  const lines = copy.querySelector<HTMLElement>('.foot-lines');
  // Actions are in two columns of equal length.
  lines?.style.setProperty('--lines', String(Math.ceil((to - from) / 2)));
  return copy;
}
