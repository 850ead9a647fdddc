import type { JourneyMap } from '@journey-maps/core/views';
import type { CursorMove } from '../cursor-move.ts';
import { createHtmlElement } from '../html.ts';
import { createFindingsNote } from '../map/findings-note.ts';
import type { MapLook } from '../map/map-frame.ts';
import { findPartAt, type MapParts, mapParts } from '../map/map-parts.ts';
import type { MapPlace } from '../map/shown-map.ts';
import type { Viewport } from '../viewport.ts';
import { createBoxList } from './box-list.ts';
import { createFocusContext, type FocusContext } from './focus-context.ts';
import { createFocusDetails } from './focus-details.ts';
import { createHeadKey, drawHead } from './focus-head.ts';
import { type FocusPlace, findPlaceById, getPlaceId } from './focus-place.ts';
import { createFocusStrip } from './focus-strip.ts';
import { createPhoneList } from './phone-list.ts';

/**
 * The view for narrow windows: an overview of all moments with one moment in full; on a phone one column,
 * stage by stage.
 */
export interface FocusFrame {
  readonly show: (map: JourneyMap, look: MapLook) => void;
  readonly markCursor: (offset: number | undefined, move: CursorMove) => void;
  readonly settle: () => void;
  readonly note: HTMLElement;
  readonly drawn: () => boolean;
  readonly leave: () => void;
}

export interface FocusFrameEvents {
  readonly reveal: (place: MapPlace) => void;
  readonly drawn: () => void;
}

/** Windows narrower than this show one column, in CSS pixels. */
const phoneWidth = 560;

export function createFocusFrame(window: Viewport, events: FocusFrameEvents): FocusFrame {
  // Longer than most functions: its inner functions share the focused stage and the parts of the frame.
  const head = createHtmlElement('header', { class: 'focus-head' });
  const strip = createFocusStrip(choose);
  const details = createFocusDetails();
  const phone = createPhoneList();
  const element = createHtmlElement('div', { class: 'map focus-view' }, head);
  const heads = createBoxList(head);
  let seen:
    | {
        readonly map: JourneyMap;
        readonly look: MapLook;
        readonly parts: MapParts;
        readonly context: FocusContext;
      }
    | undefined;
  let chosen: string | undefined;
  let hasChosen = false;
  let cursor: number | undefined;
  let marked: string | undefined;
  let isShown = false;
  let isPhone = false;
  const note = createFindingsNote(element, { listFindings, reveal: ({ span }) => events.reveal({ span }) });

  new ResizeObserver(() => {
    if (isShown) fit();
  }).observe(window.element);

  element.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a, summary, [data-choose]') !== null) return;
    if (target.closest('[data-part=""]') !== null) focusOn(undefined);
    const place = getPlace(target);
    if (place !== undefined) events.reveal(place);
  });

  function listFindings({
    dataset,
  }: HTMLElement): ReturnType<Parameters<typeof createFindingsNote>[1]['listFindings']> {
    const id = dataset['badge'] ?? '';
    const { parts, context } = seen ?? {};
    if (parts === undefined || context === undefined) return [];
    return context.placed.at.get(id === '' ? undefined : parts.byId.get(id)) ?? [];
  }

  function getPlace(target: Element): MapPlace | undefined {
    if (seen === undefined) return undefined;
    const { parts, map } = seen;
    const badge = target.closest<HTMLElement>('[data-badge]');
    if (badge !== null) return listFindings(badge)[0];
    const point = target.closest<HTMLElement>('[data-moment]')?.dataset;
    if (point !== undefined) {
      const index = map.people.findIndex(({ id }) => id === point['person']);
      const span = parts.moments.get(point['moment'] ?? '')?.feelings[Math.max(0, index)]?.span;
      return span && { span };
    }
    const { id, part } = target.closest<HTMLElement>('[data-id], [data-part]')?.dataset ?? {};
    if (part === '') return { span: map.span, ...(map.stale ? { stale: true } : {}) };
    return parts.byId.get(id ?? part ?? '');
  }

  /** Shows a moment or stage that the user chose in full, and reveals its line in the text. */
  function choose(id: string): void {
    focusOn(id);
    const place = seen?.parts.byId.get(id);
    if (place !== undefined) events.reveal(place);
  }

  function focusOn(id: string | undefined): void {
    if (id !== chosen || !hasChosen) settle();
    hasChosen = true;
    chosen = id;
    showChosen();
  }

  function place(): FocusPlace | undefined {
    if (seen === undefined) return undefined;
    const { map } = seen.context;
    return (
      (hasChosen ? findPlaceById(map, chosen) : undefined) ??
      findPlaceById(map, map.stages[0]?.moments[0]?.id) ?? { of: 'journey' }
    );
  }

  function showChosen(): void {
    const now = place();
    if (seen === undefined || now === undefined) return;
    if (isPhone) phone.frame(now);
    else {
      strip.frame(now);
      details.show(now, seen.context, seen.look.filter);
    }
    chosen = getPlaceId(now);
  }

  function draw(): void {
    if (seen === undefined) return;
    const { map, context, look } = seen;
    element.dataset['density'] = look.filter.density ?? 'standard';
    if (look.language === undefined) element.removeAttribute('lang');
    else element.setAttribute('lang', look.language);
    heads.show([
      {
        key: 'head',
        look: createHeadKey(map, context),
        draw: () => drawHead(map, context),
      },
    ]);
    if (isPhone) phone.show(context);
    else strip.show(context);
    showChosen();
  }

  /** Draws the variant that fits the width of the window. */
  function fit(): void {
    const width = window.element.clientWidth;
    const toPhone = width < phoneWidth;
    // The strip has the margins of the view at its sides.
    strip.fit(width - 32);
    if (toPhone !== isPhone || element.children.length === 1) {
      isPhone = toPhone;
      element.classList.toggle('is-phone', isPhone);
      element.replaceChildren(head, ...(isPhone ? [phone.element] : [strip.element, details.element]));
      draw();
      mark('stays');
    }
  }

  function settle(): void {
    for (const part of [heads, strip, details, phone]) part.release();
  }

  function mark(move: CursorMove): void {
    if (seen === undefined) return;
    const part = cursor === undefined ? undefined : findPartAt(seen.parts, cursor);
    if (part !== undefined && (move !== 'stays' || !hasChosen)) {
      const into = seen.parts.columns.get(part);
      const isLost = into === undefined && !isOfJourney(part);
      if (!isLost && (into !== chosen || !hasChosen)) focusOn(into);
    }
    const partElement = getElement(part);
    for (const other of element.querySelectorAll('.at-cursor'))
      if (other !== partElement) other.classList.remove('at-cursor');
    partElement?.classList.add('at-cursor');
    const fold = partElement?.closest('details');
    if (fold instanceof HTMLDetailsElement && move !== 'stays') fold.open = true;
    if (partElement !== null && partElement !== undefined && move === 'moved' && part !== marked && isShown)
      window.bringIntoSight(partElement);
    if (move !== 'typed-broken') marked = part;
  }

  function isOfJourney(part: string): boolean {
    const { items = [], people = [] } = seen?.map ?? {};
    return items.some(({ id }) => id === part) || people.some(({ card }) => card?.id === part);
  }

  function getElement(part: string | undefined): Element | null {
    if (part === undefined) return null;
    return (
      element.querySelector(`[data-id="${CSS.escape(part)}"]`) ??
      element.querySelector(`:is(h2, h3) [data-part="${CSS.escape(part)}"]`)?.closest('h2, h3') ??
      null
    );
  }

  return {
    show: (map, look) => {
      const isSame = isShown && seen?.map.id === map.id;
      if (!isSame) {
        hasChosen = false;
        settle();
      } else if (countColumns(map) !== countColumns(seen?.map)) {
        // Everything moves when a moment is added or removed.
        settle();
      } else if (look.typed === true) {
        for (const part of [heads, ...(isPhone ? [phone] : [strip, details])]) part.hold();
      }
      seen = { map, look, parts: mapParts({ of: 'journey', map }), context: createFocusContext(map, look) };
      if (!isShown) {
        isShown = true;
        window.show({
          element,
          setZoom: (zoom) => element.style.setProperty('zoom', String(zoom)),
          // At every zoom as wide as the window: zooming in makes the view longer.
          width: () => window.element.clientWidth,
          covered: () => ({ start: 0, top: isPhone ? phone.bandHeight() : 0 }),
        });
        element.replaceChildren(head);
      }
      if (element.children.length === 1) fit();
      else draw();
      events.drawn();
      mark('stays');
    },
    markCursor: (offset, move) => {
      cursor = offset;
      if (isShown) mark(move);
      else marked = undefined;
    },
    settle,
    note: note.element,
    drawn: () => isShown,
    leave: () => {
      isShown = false;
    },
  };
}

function countColumns(map: JourneyMap | undefined): number {
  return map?.stages.reduce((sum, { moments }) => sum + moments.length, 0) ?? 0;
}
