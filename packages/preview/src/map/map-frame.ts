// Longer than most files: what is shown, marked, pointed at and held in a map changes together.
import {
  type Comparison,
  type EmpathyMapView,
  type JourneyMap,
  type MapFinding,
  type MapItem,
  type PictureBrand,
  type PictureLanguage,
  pictureLanguage,
} from '@journey-maps/core';
import { changeNotes } from '../compare/change-notes.ts';
import type { CursorMove } from '../cursor-move.ts';
import { htmlElement } from '../html.ts';
import { brandedLanguage } from '../look/branded-language.ts';
import type { Viewport } from '../viewport.ts';
import { belowMap } from './below-map.ts';
import type { SharedRows } from './combine-rows.ts';
import { drawEmpathyMap } from './draw-empathy.ts';
import { drawItem } from './draw-item.ts';
import { findingsNote } from './findings-note.ts';
import { heldRows } from './held-rows.ts';
import type { MapFilter } from './map-filter.ts';
import { mapHead } from './map-head.ts';
import { mapLayout } from './map-layout.ts';
import { type MapParts, mapParts, partAt } from './map-parts.ts';
import { mapTable } from './map-table.ts';
import { moveFocus } from './move-focus.ts';
import { placeFindings } from './place-findings.ts';
import { planTable } from './plan-table.ts';
import { referencesIn } from './references.ts';
import type { MapPlace, ShownMap } from './shown-map.ts';

export interface MapLook {
  readonly filter: MapFilter;
  readonly folded: ReadonlySet<string>;
  readonly findings: readonly MapFinding[];
  readonly language: string | undefined;
  /** How it looks, where that is configured. */
  readonly brand?: PictureBrand;
  /** What changed since an older version, where the two are compared. */
  readonly comparison?: Comparison;
  /** It was typed just now: then nothing moves but what was typed. */
  readonly typed?: boolean;
  /** How wide each column is, in CSS pixels at a zoom of 1; by default what suits their number. */
  readonly columnWidth?: number;
}

export interface MapFrame {
  readonly show: (shown: ShownMap, look: MapLook) => void;
  /** Marks what the cursor is in, and brings it into sight where the cursor went there. */
  readonly markCursor: (offset: number | undefined, move: CursorMove) => void;
  /** Lets the rows have the height that they need now: nobody types any more. */
  readonly settle: () => void;
  /** The messages of findings, beside the map. */
  readonly note: HTMLElement;
  /** Marks a part that was chosen elsewhere, and brings it into sight. */
  readonly pointAt: (part: string | undefined) => void;
  /** Whether a map is what is seen. */
  readonly drawn: () => boolean;
  readonly leave: () => void;
}

export interface MapFrameEvents {
  readonly reveal: (place: MapPlace) => void;
  readonly fold: (row: string, folded: boolean) => void;
  readonly drawn: () => void;
}

/** Keeps the map it was last asked for in the window, and answers clicks on it. */
export function mapFrame(window: Viewport, events: MapFrameEvents): MapFrame {
  const head = mapHead((drawn) => rows.note(drawn));
  const table = mapTable(events.fold, (cell) => rows.note(cell));
  const others = htmlElement('div', { class: 'map-others' });
  const below = belowMap((line) => rows.note(line));
  const element = htmlElement(
    'div',
    { class: 'map' },
    head.element,
    table.element,
    ...below.elements,
    others,
  );
  const rows = heldRows(element);
  let seen:
    | {
        readonly shown: ShownMap;
        readonly parts: MapParts;
        readonly findings: readonly MapFinding[];
        readonly comparison: Comparison | undefined;
      }
    | undefined;
  let cursor: number | undefined;
  let marked: string | undefined;
  let pointed: string | undefined;
  let pointedAt: readonly Element[] = [];
  let cursorAt: readonly Element[] = [];
  let isShown = false;
  /** The column that the cursor was in when its text could last be read. */
  let column: string | undefined;
  let columns = 0;
  let shared: SharedRows | undefined;
  /** Shows the journey as it is when nobody types. */
  let showAgain: (() => void) | undefined;
  const note = findingsNote(element, {
    findingsOf,
    reveal: ({ span }) => events.reveal({ span }),
  });

  element.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target === undefined || target.closest('a, .fold') !== null) return;
    const place = placeOf(target);
    if (place !== undefined) events.reveal(place);
  });
  element.addEventListener('keydown', (event) => moveFocus(element, event));

  function placeOf(target: Element): MapPlace | undefined {
    if (seen === undefined) return undefined;
    const { parts, shown, comparison } = seen;
    const note = target.closest<HTMLElement>('[data-change]')?.dataset['change'];
    const change = note === undefined ? undefined : comparison?.changes.find(({ id }) => id === note);
    if (change !== undefined) return change.now ?? change.before;
    const id = target.closest<HTMLElement>('[data-id], [data-part]')?.dataset;
    const holder = id?.['id'] ?? id?.['part'] ?? headerOf(target);
    const part = holder === undefined ? undefined : parts.byId.get(holder);
    const badge = target.closest<HTMLElement>('[data-badge]');
    if (badge !== null) return findingsOf(badge)[0];
    const point = target.closest<HTMLElement>('[data-moment]')?.dataset;
    if (point !== undefined && shown.of === 'journey') {
      const index = shown.map.people.findIndex((person) => person.id === point['person']);
      const span = parts.moments.get(point['moment'] ?? '')?.feelings[Math.max(0, index)]?.span;
      return span && { span };
    }
    const said = target.closest<HTMLElement>('[data-quadrant]')?.dataset;
    if (said !== undefined && shown.of === 'empathy-map') {
      const quadrant = said['quadrant'] as keyof EmpathyMapView['quadrants'];
      const text = shown.map.quadrants[quadrant][Number(said['index'])];
      return text && { span: text.span, ...(text.uri === undefined ? {} : { uri: text.uri }) };
    }
    return part;
  }

  function findingsOf({ dataset }: HTMLElement): readonly MapFinding[] {
    if (seen?.shown.of !== 'journey') return [];
    const { shown, parts, findings } = seen;
    const id = dataset['badge'] ?? '';
    return placeFindings(shown.map, findings).at.get(id === '' ? undefined : parts.byId.get(id)) ?? [];
  }

  function showJourney(map: JourneyMap, look: MapLook, isSame: boolean): void {
    const notes = changeNotes(look.comparison, map.id);
    const language = brandedLanguage(look.language, look.brand);
    const { words } = language;
    const isTyped = isSame && (rows.areHeld() || look.typed === true);
    const plan = planTable(
      map,
      look.filter,
      look.findings,
      language,
      notes,
      look.columnWidth,
      isTyped ? shared : undefined,
    );
    shared = plan.shared;
    showAgain = () => showJourney(map, { ...look, typed: false }, true);
    // With a column more, everything has another place.
    if (!isSame || plan.columns !== columns) rows.release();
    else if (look.typed === true) rows.hold();
    columns = plan.columns;
    element.dataset['density'] = look.filter.density ?? 'standard';
    table.element.hidden = plan.columns === 0;
    others.replaceChildren();
    if (plan.columns > 0) table.show(plan, words.map.caption(map.title), look.folded);
    const references = referencesIn(map);
    const findingsAt = placeFindings(map, look.findings).at;
    const findingsFor = (item: MapItem) => findingsAt.get(item) ?? [];
    head.showJourney(map, look.filter, {
      words,
      references,
      findingsOf: findingsFor,
      findings: plan.findings,
      notes,
      brand: look.brand,
    });
    below.show(map, look.filter, {
      language,
      references,
      findingsOf: findingsFor,
      notesOf: ({ id }) => notes(id),
      isHeld: rows.areHeld(),
    });
    rows.settle();
  }

  function setDirection({ direction }: PictureLanguage): void {
    // Setting the same values again would make the browser lay everything out.
    if (element.dir !== direction) element.dir = direction;
    window.setDirection(element.dir);
  }

  /** Seen from far, a map shows less and that larger. */
  function setZoom(zoom: number): void {
    element.style.setProperty('zoom', String(zoom));
    element.style.setProperty('--zoom', String(zoom));
    element.style.setProperty('--grow', String(Math.min(farFrom / zoom, 1.7)));
    element.classList.toggle('far', zoom < farFrom);
  }

  /** Where the rows need other heights, what the cursor is in stays where it is seen. */
  function settle(): void {
    if (!rows.areHeld()) return;
    const [anchor] = cursorAt;
    const before = anchor?.getBoundingClientRect().top ?? 0;
    rows.release();
    showAgain?.();
    if (anchor?.isConnected === true && isShown)
      window.element.scrollBy(0, anchor.getBoundingClientRect().top - before);
  }

  function mark(move: CursorMove): void {
    if (seen === undefined) return;
    const part = cursor === undefined ? undefined : partAt(seen.parts, cursor);
    frame(part);
    const into = part === undefined ? undefined : seen.parts.columns.get(part);
    const moment = into !== undefined && seen.parts.moments.has(into) ? into : undefined;
    if (move === 'moved' && into !== column) {
      settle();
      // Some of it may have been drawn again.
      frame(part);
    }
    const found = elementOf(part);
    // Nobody wants to be pulled back from where they scrolled to at each keystroke: typing leads only into another step.
    const follows =
      move === 'moved' ? part !== marked : move === 'typed' && moment !== undefined && moment !== column;
    if (found !== null && follows && isShown) window.bringIntoSight(found);
    marked = part;
    if (move === 'typed' || move === 'moved') column = into;
  }

  function frame(part: string | undefined): void {
    pointedAt = passOn('pointed', pointedAt, boxesOf(elementOf(pointed)));
    cursorAt = passOn('at-cursor', cursorAt, boxesOf(elementOf(part)));
  }

  function elementOf(part: string | undefined): Element | null {
    if (part === undefined) return null;
    return (
      element.querySelector(`[data-id="${CSS.escape(part)}"]`) ??
      element.querySelector(`[data-part="${CSS.escape(part)}"]`)?.closest('[role=columnheader]') ??
      null
    );
  }

  return {
    show: (shown, look) => {
      const parts = mapParts(shown);
      const isSame = isShown && seen !== undefined && idOf(seen.shown) === idOf(shown);
      seen = { shown, parts, findings: look.findings, comparison: look.comparison };
      if (look.language === undefined) element.removeAttribute('lang');
      else element.setAttribute('lang', look.language);
      setDirection(pictureLanguage(look.language));
      if (shown.of === 'journey') showJourney(shown.map, look, isSame);
      else {
        rows.release();
        table.element.hidden = true;
        below.clear();
        showAgain = undefined;
        const { words } = pictureLanguage(look.language);
        const title = shown.of === 'empathy-map' ? shown.map.title : words.map.declared;
        const change = shown.of === 'empathy-map' ? shown.map.change : undefined;
        head.showTitle(title, words, change);
        others.replaceChildren(
          shown.of === 'empathy-map'
            ? drawEmpathyMap(shown.map, words)
            : htmlElement(
                'div',
                { class: 'cards declarations' },
                shown.items.map((item) => drawItem(item, words)),
              ),
        );
      }
      if (!isShown) {
        isShown = true;
        window.show({
          element,

          setZoom,
          width: () => (table.element.hidden ? 0 : table.element.offsetWidth),
          covered: () => ({
            start: mapLayout.headingWidth,
            top: table.headHeight(),
          }),
        });
      }
      events.drawn();
      mark('stays');
    },
    markCursor: (offset, move) => {
      cursor = offset;
      if (offset === undefined) column = undefined;
      mark(move);
    },
    settle: () => {
      settle();
      mark('stays');
    },
    note: note.element,
    pointAt: (part) => {
      pointed = part;
      mark('stays');
      const found = elementOf(part);
      if (found !== null && isShown) window.bringIntoSight(found);
    },
    drawn: () => isShown,
    leave: () => {
      isShown = false;
    },
  };
}

function idOf(shown: ShownMap): string {
  return shown.of === 'declarations' ? '' : `${shown.of} ${shown.map.id}`;
}

/** Of all elements of the map these have this class, and no longer those that had it before; gives which have it now. */
function passOn(name: string, from: readonly Element[], to: readonly Element[]): readonly Element[] {
  for (const element of from) if (!to.includes(element)) element.classList.remove(name);
  for (const element of to) element.classList.add(name);
  return to;
}

/** What has a frame where something is marked: the header of a stage without steps is two boxes, one above the other. */
function boxesOf(element: Element | null): readonly Element[] {
  if (element === null) return [];
  const group = element.matches('.stage:has(> .whole)') ? element.parentElement : null;
  const place = [...(group?.parentElement?.children ?? [])].findIndex((one) => one === group);
  const below = group?.parentElement?.nextElementSibling?.children[place]?.firstElementChild;
  return below?.matches('.below') === true ? [element, below] : [element];
}

/** At smaller zooms than this nobody reads what is written small. */
const farFrom = 0.65;

/** A badge in the header of a column is beside its title. */
function headerOf(target: Element): string | undefined {
  return target.closest('[role=columnheader]')?.querySelector<HTMLElement>('[data-part]')?.dataset['part'];
}
