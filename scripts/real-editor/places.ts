import type { Frame, Page } from 'playwright-core';

/** The scroll offset of a preview and the positions of its visible parts, by their keys. */
export interface Places {
  readonly scroll: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** Measures the positions of all parts of a preview, relative to its own corner. */
export function measurePlaces(preview: Page | Frame): Promise<Places> {
  return preview.evaluate(measure);
}

/**
 * Lists the parts that moved or vanished between two measurements. New parts don't count.
 *
 * @param isTyped returns whether a part is being typed, and so may change
 */
export function listMoves(before: Places, after: Places, isTyped: (part: string) => boolean): string[] {
  const moved = Object.entries(before.parts)
    .filter(([part, place]) => after.parts[part] !== place && !isTyped(part))
    .map(([part, place]) => `${part}: ${place} to ${after.parts[part] ?? 'nowhere'}`);
  return before.scroll === after.scroll ? moved : [`scroll: ${before.scroll} to ${after.scroll}`, ...moved];
}

/** Runs in the page, so it cannot use anything of this module. */
function measure(): Places {
  const parts: Record<string, string> = {};
  const place = (element: Element): string => {
    const { left, top } = element.getBoundingClientRect();
    return `${Math.round(left * 10) / 10}/${Math.round(top * 10) / 10}`;
  };
  const note = (part: string, element: Element): void => {
    if (element.getClientRects().length > 0) parts[part] = place(element);
  };
  for (const card of document.querySelectorAll<HTMLElement>('.map .item'))
    note(`card ${card.dataset['id']}`, card);
  for (const point of document.querySelectorAll<HTMLElement>('.map .point'))
    note(`feeling ${point.dataset['moment'] ?? ''} ${point.dataset['person'] ?? ''}`, point);
  for (const title of document.querySelectorAll<HTMLElement>('.map [role=columnheader] [data-part]'))
    note(`header ${title.dataset['part']}`, title);
  for (const row of document.querySelectorAll<HTMLElement>('.map [data-row]'))
    note(`row ${row.dataset['row']}`, row);
  for (const part of document.querySelectorAll<SVGGElement>('.jm-task, .jm-section, .jm-way'))
    note(`part ${part.dataset['id']}`, part.querySelector(':scope > .box') ?? part);
  const scale = document.querySelector('.journey-scale');
  if (scale !== null) note('scale', scale);
  const view = document.querySelector('#viewport');
  if (view !== null) note('picture', view);
  return { scroll: `${view?.scrollLeft}/${view?.scrollTop}`, parts };
}
