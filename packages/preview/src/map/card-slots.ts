import { findLargest } from '@journey-maps/core/text';

/** The positions of a cell's cards by id, relative to the cell, in CSS pixels before any zoom. */
export type CardSlots = ReadonlyMap<string, Slot>;

interface Slot {
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  /** As a CSS length. */
  readonly height: string;
}

/** Measures the positions of the cards in their box. */
export function readSlots(box: HTMLElement): CardSlots {
  return new Map(
    listCards(box).map((card) => {
      const { offsetLeft, offsetTop, offsetWidth, offsetHeight, offsetParent } = card;
      const left = offsetLeft - (offsetParent === box ? 0 : box.offsetLeft);
      const top = offsetTop - (offsetParent === box ? 0 : box.offsetTop);
      const slot = { left, width: offsetWidth, bottom: top + offsetHeight, height: measureExactHeight(card) };
      return [getId(card), slot];
    }),
  );
}

/**
 * Keeps the cards of a box in place: a card that grew covers the next one, and a new card is placed after all
 * others.
 *
 * @returns whether a card grew beyond its slot, or is new
 */
export function keepSlots(box: Element, slots: CardSlots): boolean {
  const cards = listCards(box);
  const gone = [...slots.keys()].filter((id) => !cards.some((card) => getId(card) === id));
  let bottom = findLargest(
    [...slots.values()].map((slot) => slot.bottom),
    0,
  );
  const [first] = slots.values();
  let isGrown = false;
  for (const card of cards) {
    // A card with a changed title has a new id, and takes the slot of a card that is gone.
    const slot = slots.get(getId(card)) ?? slots.get(gone.shift() ?? '');
    if (slot === undefined) {
      Object.assign(card.style, {
        position: 'absolute',
        top: `${bottom + gap}px`,
        left: `${first?.left ?? gap}px`,
        width: first === undefined ? '' : `${first.width}px`,
        boxSizing: 'border-box',
      });
      bottom += gap + card.offsetHeight;
    } else if (measureExactHeight(card) !== slot.height) {
      card.style.marginBottom = '';
      const margin = Number.parseFloat(getComputedStyle(card).marginBottom);
      const growth = Number.parseFloat(measureExactHeight(card)) - Number.parseFloat(slot.height);
      card.style.marginBottom = computeExactMargin(card, margin, growth);
    } else continue;
    isGrown = true;
    card.classList.add('typed');
  }
  return isGrown;
}

/** Returns the height of an element as a CSS length, in pixels before any zoom of the map. */
export function measureExactHeight(element: Element): string {
  // Browsers compute layouts in 64ths of a pixel, and report rounded heights. With this addition, the browser
  // cuts off the length to the original 64th.
  return `${Number.parseFloat(getComputedStyle(element).height) + 0.002}px`;
}

/**
 * Returns the margin with which a card that grew ends where it did before. Browsers compute layouts in 64ths
 * of a screen pixel and cut off fractions. Margin and growth are whole 64ths each, but their difference may
 * be a fraction.
 */
function computeExactMargin(card: Element, margin: number, growth: number): string {
  // Browsers that do not report the zoom place a card one 64th too high or too low at some zooms.
  const zoom = 'currentCSSZoom' in card ? card.currentCSSZoom : 1;
  const unit = 1 / (64 * zoom * window.devicePixelRatio);
  const units = Math.trunc(margin / unit + 0.01) - Math.round(growth / unit);
  // The browser cuts off the additional tenth of a unit. Without it, a rounding error could cost a whole unit.
  return `${(units + Math.sign(units) * 0.1) * unit}px`;
}

/** Returns cards to their normal layout. */
export function releaseSlots(root: Element): void {
  for (const card of root.querySelectorAll<HTMLElement>('.item.typed')) {
    card.removeAttribute('style');
    card.classList.remove('typed');
  }
}

/** The gap between two cards, in CSS pixels, as in the style sheet. */
const gap = 6;

function listCards(box: Element): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(':scope > .item')];
}

function getId({ dataset }: HTMLElement): string {
  return dataset['id'] ?? '';
}
