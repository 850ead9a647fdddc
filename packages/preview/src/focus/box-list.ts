import { putChildren } from '../map/put-children.ts';

/** A part of a page before it is drawn: that is done only where it looks otherwise than what is there. */
export interface Box {
  /** Unique among the boxes of its list. */
  readonly key: string;
  /** All of it that can be seen. */
  readonly look: string;
  readonly draw: () => HTMLElement;
}

/** The children of an element, by key. */
export interface BoxList {
  /**
   * Shows these boxes. What looks as it did stays as it is.
   *
   * @returns whether one was drawn or went
   */
  readonly show: (boxes: readonly Box[]) => boolean;
  /**
   * From now on, a box that is drawn again keeps its height: what grows lies over what is below it. Heights are measured when
   * a box changes, since a map has thousands, of which typing changes one.
   */
  readonly hold: () => void;
  readonly release: () => void;
}

/**
 * Keeps the boxes of an element.
 *
 * @param beforeChange called while they are held, before one of them is drawn
 */
export function boxList(parent: HTMLElement, beforeChange?: () => void): BoxList {
  let drawn = new Map<string, { readonly look: string; readonly element: HTMLElement }>();
  /** The heights of changed boxes, as they were before; absent where nothing is held. */
  let held: Map<string, string> | undefined;

  /** All are measured before the first one changes. */
  function measure(boxes: readonly Box[], heights: Map<string, string>): void {
    let changes = false;
    for (const { key, look } of boxes) {
      const known = drawn.get(key);
      if (known?.look === look) continue;
      changes = true;
      if (known !== undefined && !heights.has(key) && !known.element.classList.contains('late'))
        heights.set(key, getComputedStyle(known.element).height);
    }
    if (changes) beforeChange?.();
  }

  function place(key: string, element: HTMLElement): void {
    if (held === undefined) return;
    const height = held.get(key);
    if (height === undefined) element.classList.add('late');
    else keepHeight(element, height);
  }

  return {
    show: (boxes) => {
      if (held !== undefined) measure(boxes, held);
      const next: typeof drawn = new Map();
      const added: (readonly [key: string, element: HTMLElement])[] = [];
      for (const { key, look, draw } of boxes) {
        const known = drawn.get(key);
        const box = known?.look === look ? known : { look, element: draw() };
        next.set(key, box);
        if (box !== known) {
          // In its place, so that focus and scroll of what is beside it stay.
          if (known !== undefined) known.element.replaceWith(box.element);
          added.push([key, box.element]);
        }
      }
      const isOneGone =
        drawn.size + added.length > next.size && [...drawn.keys()].some((key) => !next.has(key));
      drawn = next;
      putChildren(
        parent,
        boxes.flatMap(({ key }) => next.get(key)?.element ?? []),
      );
      for (const [key, element] of added) place(key, element);
      return added.length > 0 || isOneGone;
    },
    hold: () => {
      held ??= new Map();
    },
    release: () => {
      if (held === undefined) return;
      held = undefined;
      for (const { element } of drawn.values()) {
        freeHeight(element);
        if (element.style.marginBottom !== '') element.style.marginBottom = '';
        element.classList.remove('late', 'grown');
      }
    },
  };
}

/** Keeps an element as high as it is. Taken back by `freeHeight`. */
export function fixHeight(element: HTMLElement): void {
  if (element.style.height === '') element.style.height = getComputedStyle(element).height;
}

export function freeHeight(element: HTMLElement): void {
  if (element.style.height !== '') element.style.height = '';
}

/** A box that needs less room than it had keeps that; one that needs more ends where it ended, for what is below it. */
function keepHeight(element: HTMLElement, height: string): void {
  const growth = Number.parseFloat(getComputedStyle(element).height) - Number.parseFloat(height);
  if (growth <= 0) element.style.height = height;
  else element.style.marginBottom = `${-growth}px`;
  element.classList.toggle('grown', growth > 0);
}
