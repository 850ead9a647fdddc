import { createHtmlElement } from './html.ts';
import { panByDragging } from './pan-by-dragging.ts';
import { clampZoom, convertWheelToSteps, zoomBy } from './zoom-levels.ts';

/** The window onto the picture: zooms it, keeps its scroll position, and scrolls to parts of it. */
export interface Viewport {
  readonly element: HTMLElement;
  /** Replaces the picture, and keeps zoom and scroll position. */
  readonly show: (shown: Shown) => void;
  /** Shows an element that is not a picture. */
  readonly showInstead: (element: HTMLElement | undefined) => void;
  /** Sets the direction: from right to left, the view begins at the picture's right end. */
  readonly setDirection: (direction: string) => void;
  readonly view: () => View;
  readonly setView: (view: View) => void;
  /** Zooms around the middle of the visible part; 0 steps for the picture's own size. */
  readonly zoom: (steps: number) => void;
  /**
   * Zooms the picture to the width of the window.
   *
   * @param most the largest zoom
   */
  readonly fit: (most?: number) => void;
  /** Scrolls as little as necessary, and not at all if the element is visible. */
  readonly bringIntoSight: (element: Element) => void;
}

/** A picture in the form that the window needs. */
export interface Shown {
  readonly element: Element;
  readonly setZoom: (zoom: number) => void;
  /** Returns its width at a zoom of 1, in CSS pixels; 0 if it has no own width. */
  readonly width: () => number;
  /** Returns the part of the window that sticky elements cover, in CSS pixels at a zoom of 1. */
  readonly covered?: () => { readonly start: number; readonly top: number };
}

export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/**
 * @param changed called when the user zoomed or scrolled
 * @param label the accessible name of the window
 */
export function createViewport(changed: (view: View) => void, label: string): Viewport {
  // Longer than most functions: its inner functions share the scale and the position.
  const element = createHtmlElement('main', {
    id: 'viewport',
    class: 'viewport',
    // Focusable, so that keyboard users can scroll a large picture with arrows, page keys, Home and End.
    tabindex: '0',
    'aria-label': label,
  });
  let shown: Shown | undefined;
  let zoom = 1;
  const view = (): View => ({ zoom, x: element.scrollLeft, y: element.scrollTop });

  const isFromRight = (): boolean => element.dir === 'rtl';

  function resize(): void {
    shown?.setZoom(zoom);
  }

  /** Zooms around a position in the window. */
  function zoomTo(scale: number, atX: number, atY: number): void {
    const factor = clampZoom(scale) / zoom;
    // From right to left, scroll positions begin with 0 at the right end, and are negative.
    const fromStart = isFromRight() ? atX - element.clientWidth : atX;
    const x = (element.scrollLeft + fromStart) * factor - fromStart;
    const y = (element.scrollTop + atY) * factor - atY;
    zoom = clampZoom(scale);
    resize();
    element.scrollTo(x, y);
    changed(view());
  }

  element.addEventListener('scroll', () => changed(view()), { passive: true });
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const window = element.getBoundingClientRect();
      zoomTo(
        zoomBy(zoom, convertWheelToSteps(event.deltaY)),
        event.clientX - window.left,
        event.clientY - window.top,
      );
    },
    { passive: false },
  );

  panByDragging(element);

  return {
    element,
    show: (otherShown) => {
      shown = otherShown;
      resize();
      if (element.firstElementChild !== otherShown.element) element.replaceChildren(otherShown.element);
    },
    showInstead: (instead) => {
      shown = undefined;
      element.removeAttribute('dir');
      element.replaceChildren(...(instead === undefined ? [] : [instead]));
    },
    setDirection: (direction) => {
      if (element.dir !== direction) element.dir = direction;
    },
    view,
    setView: (otherView) => {
      zoom = clampZoom(otherView.zoom);
      resize();
      element.scrollTo(otherView.x, otherView.y);
    },
    zoom: (steps) =>
      zoomTo(steps === 0 ? 1 : zoomBy(zoom, steps), element.clientWidth / 2, element.clientHeight / 2),
    fit: (most = Number.POSITIVE_INFINITY) => {
      const width = shown?.width() ?? 0;
      const start = isFromRight() ? element.clientWidth : 0;
      if (width > 0)
        zoomTo(Math.min(most, Math.floor((element.clientWidth / width) * 1000) / 1000), start, 0);
    },
    bringIntoSight: (part) => {
      const box = part.getBoundingClientRect();
      const window = element.getBoundingClientRect();
      const covered = shown?.covered?.() ?? { start: 0, top: 0 };
      const start = covered.start * zoom;
      const left = window.left + element.clientLeft + (isFromRight() ? 0 : start);
      const right = window.left + element.clientLeft + element.clientWidth - (isFromRight() ? start : 0);
      const top = window.top + covered.top * zoom;
      element.scrollBy(
        measureDistanceIntoView(box.left, box.right, left, right),
        measureDistanceIntoView(box.top, box.bottom, top, window.top + element.clientHeight),
      );
    },
  };
}

/** Keeps the element away from the edge. */
const margin = 12;

function measureDistanceIntoView(start: number, end: number, from: number, to: number): number {
  if (start >= from && end <= to) return 0;
  return start < from ? start - from - margin : Math.min(end - to + margin, start - from);
}
