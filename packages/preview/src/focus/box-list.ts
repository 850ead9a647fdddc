import { reconcileChildren } from '../map/reconcile-children.ts';

/** A part of a page with a key for its look: it is drawn again only when the key changes. */
export interface Box {
  /** Unique among the boxes of its list. */
  readonly key: string;
  /** A key for everything that is visible in the box. */
  readonly look: string;
  readonly draw: () => HTMLElement;
}

/** The children of an element, by key. */
export interface BoxList {
  /**
   * Shows these boxes, and keeps the elements whose look is unchanged.
   *
   * @returns whether a box was drawn or removed
   */
  readonly show: (boxes: readonly Box[]) => boolean;
  /**
   * Makes boxes keep their heights when they are drawn again, until `release`: a box that grows covers the
   * boxes below it. Heights are measured only when a box changes, since a map has thousands of boxes and
   * typing changes one.
   */
  readonly hold: () => void;
  readonly release: () => void;
}

/**
 * Manages the boxes of an element.
 *
 * @param beforeChange called while heights are held, before a box is drawn
 */
export function createBoxList(parent: HTMLElement, beforeChange?: () => void): BoxList {
  let drawn = new Map<string, { readonly look: string; readonly element: HTMLElement }>();
  /** The former heights of changed boxes; undefined unless heights are held. */
  let held: Map<string, string> | undefined;

  /** Measures all boxes before the first one changes. */
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
          // Replaced in place, so that neighbours keep focus and scroll position.
          if (known !== undefined) known.element.replaceWith(box.element);
          added.push([key, box.element]);
        }
      }
      const isOneGone =
        drawn.size + added.length > next.size && [...drawn.keys()].some((key) => !next.has(key));
      drawn = next;
      reconcileChildren(
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
        resetHeight(element);
        if (element.style.marginBottom !== '') element.style.marginBottom = '';
        element.classList.remove('late', 'grown');
      }
    },
  };
}

/** Fixes the height of an element at its current value, until `resetHeight`. */
export function fixHeight(element: HTMLElement): void {
  if (element.style.height === '') element.style.height = getComputedStyle(element).height;
}

export function resetHeight(element: HTMLElement): void {
  if (element.style.height !== '') element.style.height = '';
}

/**
 * Keeps the former height of a box that shrinks. A box that grows gets a negative margin, so that the boxes
 * below it stay in place.
 */
function keepHeight(element: HTMLElement, height: string): void {
  const growth = Number.parseFloat(getComputedStyle(element).height) - Number.parseFloat(height);
  if (growth <= 0) element.style.height = height;
  else element.style.marginBottom = `${-growth}px`;
  element.classList.toggle('grown', growth > 0);
}
