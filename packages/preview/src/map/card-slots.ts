import { largest } from '@journey-maps/core';
/** Where the cards of a cell are, in the cell's own pixels. */
export type CardSlots = ReadonlyMap<string, Slot>;

interface Slot {
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  /** As the style sheet has it. */
  readonly height: string;
}

/** Reads where cards are in the box that has them. */
export function readSlots(box: HTMLElement): CardSlots {
  return new Map(
    cardsIn(box).map((card) => {
      const { offsetLeft, offsetTop, offsetWidth, offsetHeight, offsetParent } = card;
      const left = offsetLeft - (offsetParent === box ? 0 : box.offsetLeft);
      const top = offsetTop - (offsetParent === box ? 0 : box.offsetTop);
      const slot = { left, width: offsetWidth, bottom: top + offsetHeight, height: exactHeight(card) };
      return [idOf(card), slot];
    }),
  );
}

/**
 * Keeps the cards of a box where they were: a card that grew lies over the next one, and a card that is new is placed
 * behind all others.
 *
 * @returns whether a card has more in it than its slot has room for, or is new
 */
export function keepSlots(box: Element, slots: CardSlots): boolean {
  const cards = cardsIn(box);
  const gone = [...slots.keys()].filter((id) => !cards.some((card) => idOf(card) === id));
  let bottom = largest(
    [...slots.values()].map((slot) => slot.bottom),
    0,
  );
  const [first] = slots.values();
  let isGrown = false;
  for (const card of cards) {
    // A card with another title has another id, and is where one is gone.
    const slot = slots.get(idOf(card)) ?? slots.get(gone.shift() ?? '');
    if (slot === undefined) {
      Object.assign(card.style, {
        position: 'absolute',
        top: `${bottom + gap}px`,
        left: `${first?.left ?? gap}px`,
        width: first === undefined ? '' : `${first.width}px`,
        boxSizing: 'border-box',
      });
      bottom += gap + card.offsetHeight;
    } else if (exactHeight(card) !== slot.height) {
      card.style.marginBottom = '';
      const margin = Number.parseFloat(getComputedStyle(card).marginBottom);
      const growth = Number.parseFloat(exactHeight(card)) - Number.parseFloat(slot.height);
      card.style.marginBottom = exactMargin(card, margin, growth);
    } else continue;
    isGrown = true;
    card.classList.add('typed');
  }
  return isGrown;
}

/** Returns the height of an element in the map's own pixels, whatever its zoom, as the style sheet has it. */
export function exactHeight(element: Element): string {
  // Browsers lay out in 64ths of a pixel, and round what they tell of it: a little more is the same 64th again.
  return `${Number.parseFloat(getComputedStyle(element).height) + 0.002}px`;
}

/**
 * Returns the margin with which a card that grew ends where it did. Browsers lay out in 64ths of a pixel of the screen, and
 * cut off what is below: the margin and the growth are each of whole 64ths, but their difference need not be.
 */
function exactMargin(card: Element, margin: number, growth: number): string {
  // Browsers that do not tell the zoom lay a card out a 64th higher or lower at some of them.
  const zoom = 'currentCSSZoom' in card ? card.currentCSSZoom : 1;
  const unit = 1 / (64 * zoom * window.devicePixelRatio);
  const units = Math.trunc(margin / unit + 0.01) - Math.round(growth / unit);
  // A little more is cut off again, where one tenth less would be one 64th less.
  return `${(units + Math.sign(units) * 0.1) * unit}px`;
}

/** Lets cards be laid out as ever. */
export function releaseSlots(root: Element): void {
  for (const card of root.querySelectorAll<HTMLElement>('.item.typed')) {
    card.removeAttribute('style');
    card.classList.remove('typed');
  }
}

/** Between two cards, in CSS pixels, as in the style sheet. */
const gap = 6;

function cardsIn(box: Element): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(':scope > .item')];
}

function idOf({ dataset }: HTMLElement): string {
  return dataset['id'] ?? '';
}
