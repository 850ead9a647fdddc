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
   * @returns whether one was drawn
   */
  readonly show: (boxes: readonly Box[]) => boolean;
  /** Keeps every box as high as it is: what grows lies over what is below it. */
  readonly hold: () => void;
  readonly release: () => void;
}

/** Keeps the boxes of an element. */
export function boxList(parent: HTMLElement): BoxList {
  let drawn = new Map<string, { readonly look: string; readonly element: HTMLElement }>();
  let held: Map<string, string> | undefined;

  function place(key: string, element: HTMLElement): void {
    if (held === undefined) return;
    const height = held.get(key);
    if (height === undefined) element.classList.add('late');
    else keepHeight(element, height);
  }

  return {
    show: (boxes) => {
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
      drawn = next;
      putChildren(
        parent,
        boxes.flatMap(({ key }) => next.get(key)?.element ?? []),
      );
      for (const [key, element] of added) place(key, element);
      return added.length > 0;
    },
    hold: () => {
      if (held !== undefined) return;
      const heights = [...drawn].map(
        ([key, { element }]) => [key, element, getComputedStyle(element).height] as const,
      );
      held = new Map(heights.map(([key, , height]) => [key, height]));
      for (const [, element, height] of heights) element.style.height = height;
    },
    release: () => {
      if (held === undefined) return;
      held = undefined;
      for (const { element } of drawn.values()) {
        element.style.height = '';
        element.style.marginBottom = '';
        element.classList.remove('late', 'grown');
      }
    },
  };
}

/** A box that needs less room than it had keeps that; one that needs more ends where it ended, for what is below it. */
function keepHeight(element: HTMLElement, height: string): void {
  const growth = Number.parseFloat(getComputedStyle(element).height) - Number.parseFloat(height);
  if (growth <= 0) element.style.height = height;
  else element.style.marginBottom = `${-growth}px`;
  element.classList.toggle('grown', growth > 0);
}
