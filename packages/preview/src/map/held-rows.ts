import { type CardSlots, keepSlots, measureExactHeight, readSlots, releaseSlots } from './card-slots.ts';

/**
 * The rows of a map, held in place during typing: they keep their heights, and a card that grows covers the
 * content below it until they are released.
 */
export interface HeldRows {
  readonly areHeld: () => boolean;
  /** Fixes the height of every row. */
  readonly hold: () => void;
  /**
   * Records the positions of the cards in cells that will be drawn again. Only these are measured: a map has
   * thousands of cells, and typing changes one.
   */
  readonly measure: (cells: readonly HTMLElement[]) => void;
  /** Records a cell that was drawn again, which may need more room now. */
  readonly note: (cell: HTMLElement) => void;
  /** Restores the card positions in the recorded cells, and raises cells that need more room. */
  readonly settle: () => void;
  readonly release: () => void;
}

interface Held {
  readonly heights: ReadonlyMap<HTMLElement, string>;
  /** The parts of the foot are side by side, so their widths are fixed as well. */
  readonly widths: readonly HTMLElement[];
  /** By cell. */
  readonly slots: Map<Element, CardSlots>;
}

/** @param root the element that contains the header and the table of the map */
export function createHeldRows(root: HTMLElement): HeldRows {
  let held: Held | undefined;
  const noted = new Set<HTMLElement>();
  const lines = (): readonly HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(
      ':scope > .map-head, :scope > .jm-map .track, :scope > .map-foot :is(h2, .foot-slot)',
    ),
  ];

  function settle(): void {
    if (held === undefined) return;
    const { heights, slots } = held;
    for (const line of lines()) line.classList.toggle('late', !heights.has(line));
    const cells = [...noted].filter((cell) => cell.isConnected);
    for (const cell of cells) raise(cell, false);
    const grown = cells.filter((cell) => {
      const box = getCardsBox(cell);
      // This class makes card positions relative to the cell.
      cell.classList.add('growing');
      // A slot of the foot contains only one item.
      const isMoved = !cell.matches('.foot-slot') && keepSlots(box, slots.get(cell) ?? noSlots);
      return isMoved || cell.scrollHeight > cell.clientHeight + 1;
    });
    for (const cell of cells) cell.classList.remove('growing');
    for (const cell of grown) raise(cell, true);
  }

  return {
    areHeld: () => held !== undefined,
    hold: () => {
      if (held !== undefined) return;
      const heights = new Map(lines().map((line) => [line, measureExactHeight(line)]));
      const parts = [...root.querySelectorAll<HTMLElement>(besideEachOther)];
      const widths = parts.map((part) => getComputedStyle(part).width);
      held = { heights, widths: parts, slots: new Map() };
      for (const [line, height] of heights) line.style.height = height;
      holdLanes(root);
      parts.forEach((part, i) => {
        part.style.flex = `none`;
        part.style.width = widths[i] ?? '';
      });
    },
    measure: (cells) => {
      for (const cell of cells)
        if (held?.slots.has(cell) === false) held.slots.set(cell, readSlots(getCardsBox(cell)));
    },
    note: (cell) => {
      if (held !== undefined) noted.add(cell);
    },
    settle,
    release: () => {
      noted.clear();
      // Nothing was changed on the page.
      if (held === undefined) return;
      for (const cell of root.querySelectorAll<HTMLElement>('.cell.ways'))
        cell.style.removeProperty('--held-lanes');
      for (const line of held.heights.keys()) line.style.height = '';
      for (const part of held.widths) {
        part.style.flex = '';
        part.style.width = '';
      }
      for (const line of root.querySelectorAll('.late')) line.classList.remove('late');
      for (const element of root.querySelectorAll('.growing')) element.classList.remove('growing');
      releaseSlots(root);
      held = undefined;
    },
  };
}

/** Keeps the heights of the lanes of branches, even if their labels change. */
function holdLanes(root: HTMLElement): void {
  for (const lanes of root.querySelectorAll<HTMLElement>('.cell.ways > .way-lanes'))
    lanes.parentElement?.style.setProperty('--held-lanes', getComputedStyle(lanes).gridTemplateRows);
}

const besideEachOther =
  ':scope > .map-foot > .foot-part, :scope > .map-foot .foot-section-resources .foot-slot';

const noSlots: CardSlots = new Map();

/** Raises a cell with its group and its row, which would otherwise cut it off, or be painted below the next row. */
function raise(cell: HTMLElement, isRaised: boolean): void {
  for (const element of [cell, cell.closest('.group'), cell.closest('.row')])
    element?.classList.toggle('growing', isRaised);
}

function getCardsBox(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>(':scope > .cards') ?? cell;
}
