import { htmlElement } from './html.ts';
import { panByDragging } from './pan-by-dragging.ts';
import { clampZoom, stepsOfWheel, zoomBy } from './zoom-levels.ts';

/** The window onto the picture: shows it at a zoom, keeps its place, and brings parts of it into sight. */
export interface Viewport {
  readonly element: HTMLElement;
  /** Swaps the picture: zoom and place stay as they are. */
  readonly show: (shown: Shown) => void;
  /** Shows something that is not a picture. */
  readonly showInstead: (element: HTMLElement | undefined) => void;
  /** Begins with the picture's right end, where it is read from there. */
  readonly setDirection: (direction: string) => void;
  readonly view: () => View;
  readonly setView: (view: View) => void;
  /** Zooms around the middle of what is seen; 0 steps for the picture's own size. */
  readonly zoom: (steps: number) => void;
  /**
   * Zooms so that the picture is as wide as the window.
   *
   * @param most never larger than at this zoom
   */
  readonly fit: (most?: number) => void;
  /** Scrolls as little as it takes, and not at all where it is in sight. */
  readonly bringIntoSight: (element: Element) => void;
}

/** A picture as the window needs it. */
export interface Shown {
  readonly element: Element;
  readonly setZoom: (zoom: number) => void;
  /** How wide it is at a zoom of 1, in CSS pixels; 0 where it has no width of its own. */
  readonly width: () => number;
  /** What of the window stays covered by parts that do not scroll, in CSS pixels at a zoom of 1. */
  readonly covered?: () => { readonly start: number; readonly top: number };
}

export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/**
 * @param changed told when somebody zoomed or scrolled
 * @param label its accessible name
 */
export function viewport(changed: (view: View) => void, label: string): Viewport {
  const element = htmlElement('main', {
    id: 'viewport',
    class: 'viewport',
    // By the keyboard, too, all of a large picture is reached: arrows, page keys, Home and End scroll it.
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

  /** What is at this place of the window stays there. */
  function zoomTo(wanted: number, atX: number, atY: number): void {
    const factor = clampZoom(wanted) / zoom;
    // From right to left, scrolling begins with 0 at the right end, and goes down.
    const fromStart = isFromRight() ? atX - element.clientWidth : atX;
    const x = (element.scrollLeft + fromStart) * factor - fromStart;
    const y = (element.scrollTop + atY) * factor - atY;
    zoom = clampZoom(wanted);
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
        zoomBy(zoom, stepsOfWheel(event.deltaY)),
        event.clientX - window.left,
        event.clientY - window.top,
      );
    },
    { passive: false },
  );

  panByDragging(element);

  return {
    element,
    show: (wanted) => {
      shown = wanted;
      resize();
      if (element.firstElementChild !== wanted.element) element.replaceChildren(wanted.element);
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
    setView: (wanted) => {
      zoom = clampZoom(wanted.zoom);
      resize();
      element.scrollTo(wanted.x, wanted.y);
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
        distanceIntoSight(box.left, box.right, left, right),
        distanceIntoSight(box.top, box.bottom, top, window.top + element.clientHeight),
      );
    },
  };
}

/** A little more than needed, so that it does not touch the edge. */
const margin = 12;

function distanceIntoSight(start: number, end: number, from: number, to: number): number {
  if (start >= from && end <= to) return 0;
  return start < from ? start - from - margin : Math.min(end - to + margin, start - from);
}
