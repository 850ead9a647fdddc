import type { MapStage } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { renderKey } from '../map/render-key.ts';
import { type Box, createBoxList } from './box-list.ts';
import type { FocusContext } from './focus-context.ts';
import { type FocusPlace, getPlaceId } from './focus-place.ts';
import { drawStretchedCurves } from './stretched-curves.ts';
import { planMomentBox, type StripRoom } from './strip-moment.ts';

/** An overview of all moments side by side, as narrow as necessary: the window never scrolls sideways. */
export interface FocusStrip {
  readonly element: HTMLElement;
  readonly show: (context: FocusContext) => void;
  /** Frames the part that is shown in full. */
  readonly frame: (place: FocusPlace) => void;
  /** Draws as much of each moment as fits into the width, in CSS pixels. */
  readonly fit: (width: number) => void;
  readonly hold: () => void;
  readonly release: () => void;
}

/** The minimum column widths for a title with its signs, and for a face, in CSS pixels. */
const roomy = 72;
const middling = 26;

/** @param choose called with the id of a moment or stage that the user chose */
export function createFocusStrip(choose: (id: string) => void): FocusStrip {
  // Longer than most functions: its inner functions share the elements of the strip.
  const curve = createHtmlElement('div', { class: 'strip-curve', 'aria-hidden': 'true' });
  const parts = createHtmlElement('div', { class: 'strip-parts' });
  const element = createHtmlElement('nav', { class: 'focus-strip' }, curve, parts);
  // A longer title does not make a row higher.
  const boxes = createBoxList(parts, () => {
    if (element.style.gridTemplateRows === '')
      element.style.gridTemplateRows = getComputedStyle(element).gridTemplateRows;
  });
  let columns = 0;
  let curveLook = '';
  /** The look key of the framed part; undefined if the frame has to be drawn again. */
  let framed: string | undefined;
  let framedPlace: FocusPlace | undefined;
  let width = 0;
  let room: StripRoom = 'narrow';
  let shown: FocusContext | undefined;

  element.addEventListener('click', ({ target }) => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-choose]') : null;
    if (id?.dataset['choose'] !== undefined) choose(id.dataset['choose']);
  });
  element.addEventListener('keydown', (event) => {
    const next = neighbour(event);
    if (next === undefined) return;
    event.preventDefault();
    // Chooses the element before it gets the focus, so that the Tab key leads to it.
    choose(next.dataset['choose'] ?? '');
    next.focus({ preventScroll: true });
  });

  function neighbour({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): HTMLElement | undefined {
    if (altKey || ctrlKey || metaKey || !(target instanceof HTMLElement)) return undefined;
    const all = [...parts.querySelectorAll<HTMLElement>('.strip-moment')];
    const at = all.indexOf(target);
    if (at < 0) return undefined;
    const places: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: all.length - 1,
    };
    const place = places[key];
    return place === undefined ? undefined : all[Math.max(0, Math.min(all.length - 1, place))];
  }

  /** Returns the size class of the columns. */
  function measure(): StripRoom {
    const column = columns === 0 ? width : width / columns;
    return column >= roomy ? 'roomy' : column >= middling ? 'middling' : 'narrow';
  }

  /** Draws as much of each part as fits, without the curve. */
  function drawParts(context: FocusContext): void {
    room = measure();
    element.dataset['room'] = room;
    const isDrawn = boxes.show(
      context.map.stages.flatMap((stage, s) => [
        planStageBox(stage, s, context),
        ...stage.moments.map((moment) => planMomentBox(moment, stage, s, room, context)),
      ]),
    );
    if (isDrawn) framed = undefined;
  }

  function frame(place: FocusPlace): void {
    const key = renderKey(place.of, getPlaceId(place));
    if (key === framed) return;
    framed = key;
    framedPlace = place;
    for (const part of parts.querySelectorAll<HTMLElement>('[data-choose]')) {
      const id = part.dataset['choose'];
      const isFramed =
        place.of !== 'journey' && id === (place.of === 'stage' ? place.stage.id : place.moment.id);
      const inside = place.of === 'stage' && place.stage.moments.some((moment) => moment.id === id);
      part.classList.toggle('framed', isFramed || inside);
      if (isFramed) part.setAttribute('aria-current', 'true');
      else part.removeAttribute('aria-current');
    }
    const all = [...parts.querySelectorAll<HTMLElement>('.strip-moment')];
    const reached = all.find((part) => part.classList.contains('framed')) ?? all[0];
    for (const part of all) {
      const index = part === reached ? 0 : -1;
      if (part.tabIndex !== index) part.tabIndex = index;
    }
  }

  return {
    element,
    show: (context) => {
      const { map, language } = context;
      const moments = map.stages.flatMap((stage) => stage.moments);
      shown = context;
      if (columns !== moments.length) {
        columns = moments.length;
        // Not a custom property: all descendants would inherit it, and the browser would compute all their
        // styles again.
        parts.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
      }
      element.setAttribute('aria-label', language.words.focus.overview);
      drawParts(context);
      const look = renderKey(
        map.people.map((_, i) => context.isShown(i)),
        map.baseline,
        moments.map(({ feelings }) => feelings.map(({ score, present }) => [score, present])),
      );
      if (look !== curveLook) {
        curveLook = look;
        curve.replaceChildren(...(columns === 0 ? [] : [drawStretchedCurves(moments, context)]));
      }
    },
    frame,
    fit: (height) => {
      width = height;
      if (shown === undefined || measure() === room) return;
      const focused = parts.contains(document.activeElement) ? document.activeElement : null;
      const id = focused?.getAttribute('data-choose');
      drawParts(shown);
      if (framedPlace !== undefined) frame(framedPlace);
      if (id !== undefined && id !== null)
        parts.querySelector<HTMLElement>(`.strip-moment[data-choose="${CSS.escape(id)}"]`)?.focus();
    },
    hold: boxes.hold,
    release: () => {
      boxes.release();
      element.style.gridTemplateRows = '';
    },
  };
}

function planStageBox(stage: MapStage, s: number, { language: { words } }: FocusContext): Box {
  const columns = stage.moments.length;
  const isWhole = stage.moments.every(({ kind }) => kind === 'stage');
  return {
    key: `stage ${stage.id}`,
    look: renderKey(stage.title, s, columns, isWhole, stage.stale),
    draw: () =>
      createHtmlElement(
        'button',
        {
          type: 'button',
          class: `strip-stage stage-${(s % 8) + 1}${stage.stale ? ' stale' : ''}`,
          style: `grid-column: span ${columns}`,
          title: stage.title,
          'data-choose': isWhole ? (stage.moments[0]?.id ?? stage.id) : stage.id,
        },
        createHtmlElement('span', { class: 'strip-number' }, String(s + 1)),
        createHtmlElement('span', { class: 'title' }, stage.title || words.noTitle),
      ),
  };
}
