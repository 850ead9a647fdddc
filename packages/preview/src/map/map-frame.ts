// Longer than most files, since the state of a map that is shown, marked, pointed at and held changes
// together.
import type { Comparison } from '@journey-maps/core/versions';
import {
  type EmpathyMapView,
  getPictureLanguage,
  type JourneyMap,
  type MapFinding,
  type MapItem,
  type PictureBrand,
  type PictureLanguage,
} from '@journey-maps/core/views';
import { changeNotes } from '../compare/change-notes.ts';
import type { CursorMove } from '../cursor-move.ts';
import { createHtmlElement } from '../html.ts';
import { getBrandedLanguage } from '../look/get-branded-language.ts';
import { drawPriorities } from '../priorities/draw-priorities.ts';
import type { Viewport } from '../viewport.ts';
import { assignFindings } from './assign-findings.ts';
import { createBelowMap } from './below-map.ts';
import type { SharedRows } from './combine-rows.ts';
import { drawEmpathyMap } from './draw-empathy.ts';
import { drawItem } from './draw-item.ts';
import { createFindingsNote } from './findings-note.ts';
import { createHeldRows } from './held-rows.ts';
import type { MapFilter } from './map-filter.ts';
import { mapHead } from './map-head.ts';
import { mapLayout } from './map-layout.ts';
import { findPartAt, type MapParts, mapParts } from './map-parts.ts';
import { mapTable } from './map-table.ts';
import { moveFocus } from './move-focus.ts';
import { drawConfidenceShares } from './plan-confidence.ts';
import { planTable } from './plan-table.ts';
import type { PlannedTable } from './planned-table.ts';
import { createReferences } from './references.ts';
import { restingGroups } from './resting-groups.ts';
import type { MapPlace, ShownMap } from './shown-map.ts';

export interface MapLook {
  readonly filter: MapFilter;
  readonly folded: ReadonlySet<string>;
  readonly findings: readonly MapFinding[];
  readonly language: string | undefined;
  /** The brand, if one is configured. */
  readonly brand?: PictureBrand;
  /** The changes since the base, if two versions are compared. */
  readonly comparison?: Comparison;
  /** True if the change was typed: then nothing moves except the typed part. */
  readonly typed?: boolean;
  /** The width of each column, in CSS pixels at a zoom of 1; by default it depends on their number. */
  readonly columnWidth?: number;
}

export interface MapFrame {
  readonly show: (shown: ShownMap, look: MapLook) => void;
  /** Marks the part at the cursor, and scrolls to it if the user moved the cursor there. */
  readonly markCursor: (offset: number | undefined, move: CursorMove) => void;
  /** Lets rows adjust their heights when typing has ended. */
  readonly settle: () => void;
  /** The messages of findings, beside the map. */
  readonly note: HTMLElement;
  /** Marks a part that was chosen elsewhere, and scrolls to it. */
  readonly pointAt: (part: string | undefined) => void;
  /** Returns whether a map is shown. */
  readonly drawn: () => boolean;
  readonly leave: () => void;
}

export interface MapFrameEvents {
  readonly reveal: (place: MapPlace) => void;
  readonly fold: (row: string, folded: boolean) => void;
  readonly drawn: () => void;
}

/**
 * Shows maps in the window, and handles clicks on them.
 *
 * @param mayRest whether the browser may skip parts of a large map that are far from the window
 */
export function mapFrame(window: Viewport, events: MapFrameEvents, mayRest = false): MapFrame {
  // Longer than most functions: its inner functions share the state of the shown map.
  const head = mapHead((drawn) => rows.note(drawn));
  const table = mapTable({
    fold: events.fold,
    changing: (cells) => rows.measure(cells),
    drawn: (cell) => rows.note(cell),
    changed: (group) => resting?.wake(group),
  });
  // While rows are held, a changed card may cover the content below its group.
  const resting = mayRest ? restingGroups(table.element, () => !rows.areHeld()) : undefined;
  const others = createHtmlElement('div', { class: 'map-others' });
  const below = createBelowMap((line) => rows.note(line));
  const element = createHtmlElement(
    'div',
    { class: 'map' },
    head.element,
    table.element,
    ...below.elements,
    others,
  );
  const rows = createHeldRows(element);
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
  /** The column of the cursor when the text was last readable. */
  let column: string | undefined;
  let columns = 0;
  let shared: SharedRows | undefined;
  let zoomed = 1;
  /** Everything besides the zoom and the content of cells on which their heights depend. */
  let heightBasis = '';
  /** Shows the journey in its layout without held rows. */
  let showAgain: (() => void) | undefined;
  const note = createFindingsNote(element, {
    listFindings,
    reveal: ({ span }) => events.reveal({ span }),
  });

  element.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target === undefined || target.closest('a, .fold') !== null) return;
    const place = getPlace(target);
    if (place !== undefined) events.reveal(place);
  });
  element.addEventListener('keydown', (event) => moveFocus(element, event));

  function getPlace(target: Element): MapPlace | undefined {
    if (seen === undefined) return undefined;
    const { parts, shown, comparison } = seen;
    const note = target.closest<HTMLElement>('[data-change]')?.dataset['change'];
    const change = note === undefined ? undefined : comparison?.changes.find(({ id }) => id === note);
    if (change !== undefined) return change.now ?? change.before;
    const id = target.closest<HTMLElement>('[data-id], [data-part]')?.dataset;
    const holder = id?.['id'] ?? id?.['part'] ?? getHeaderId(target);
    const part = holder === undefined ? undefined : parts.byId.get(holder);
    const badge = target.closest<HTMLElement>('[data-badge]');
    if (badge !== null) return listFindings(badge)[0];
    const point = target.closest<HTMLElement>('[data-moment]')?.dataset;
    if (point !== undefined && shown.of === 'journey') {
      const walk = point['walk'];
      if (walk !== undefined) {
        const felt = parts.moments.get(point['moment'] ?? '')?.felt;
        const span = felt?.find((found) => String(found.walk) === walk)?.span;
        return span && { span };
      }
      const index = shown.map.people.findIndex((person) => person.id === point['person']);
      const span = parts.moments.get(point['moment'] ?? '')?.feelings[Math.max(0, index)]?.span;
      return span && { span };
    }
    const data = target.closest<HTMLElement>('[data-quadrant]')?.dataset;
    if (data !== undefined && shown.of === 'empathy-map') {
      const quadrant = data['quadrant'] as keyof EmpathyMapView['quadrants'];
      const text = shown.map.quadrants[quadrant][Number(data['index'])];
      return text && { span: text.span, ...(text.uri === undefined ? {} : { uri: text.uri }) };
    }
    return part;
  }

  function listFindings({ dataset }: HTMLElement): readonly MapFinding[] {
    if (seen?.shown.of !== 'journey') return [];
    const { shown, parts, findings } = seen;
    const id = dataset['badge'] ?? '';
    return assignFindings(shown.map, findings).at.get(id === '' ? undefined : parts.byId.get(id)) ?? [];
  }

  function showJourney(map: JourneyMap, look: MapLook, isSame: boolean): void {
    const notes = changeNotes(look.comparison, map.id);
    const language = getBrandedLanguage(look.language, look.brand);
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
    // Everything moves when a column is added.
    if (!isSame || plan.columns !== columns) rows.release();
    else if (look.typed === true) rows.hold();
    columns = plan.columns;
    element.dataset['density'] = look.filter.density ?? 'standard';
    table.element.hidden = plan.columns === 0;
    others.replaceChildren();
    if (plan.columns > 0) {
      noteHeights(plan, look);
      table.show(plan, words.map.caption(map.title), look.folded);
    }
    const references = createReferences(map);
    const findingsAt = assignFindings(map, look.findings).at;
    const listFindingsFor = (item: MapItem) => findingsAt.get(item) ?? [];
    head.showJourney(map, look.filter, {
      words,
      references,
      listFindings: listFindingsFor,
      findings: plan.findings,
      notes,
      brand: look.brand,
      ...(look.filter.confidence === true ? { confidence: drawConfidenceShares(map, language) } : {}),
    });
    below.show(map, look.filter, {
      language,
      references,
      listFindings: listFindingsFor,
      listNotes: ({ id }) => notes(id),
      isHeld: rows.areHeld(),
    });
    rows.settle();
    resting?.restSoon();
  }

  /** Wakes the table if the heights of its cells may have changed without a change to their content. */
  function noteHeights(plan: PlannedTable, { folded, filter, language }: MapLook): void {
    const shape = plan.rows.map(({ id, tracks }) => [id, tracks.map(({ key }) => key)]);
    heightBasis = JSON.stringify([
      plan.columnWidth,
      filter.density,
      language,
      element.dir,
      shape,
      [...folded],
      plan.steps?.key,
    ]);
    resting?.wakeAllUnless(`${heightBasis} ${zoomed}`);
  }

  function setDirection({ direction }: PictureLanguage): void {
    // Setting the same values again would make the browser compute all layout again.
    if (element.dir !== direction) element.dir = direction;
    window.setDirection(element.dir);
  }

  /** Zooms the map. Zoomed out, it shows less, in larger type. */
  function setZoom(zoom: number): void {
    element.style.setProperty('zoom', String(zoom));
    element.style.setProperty('--zoom', String(zoom));
    element.style.setProperty('--grow', String(Math.min(farFrom / zoom, 1.7)));
    element.classList.toggle('far', zoom < farFrom);
    zoomed = zoom;
    resting?.wakeAllUnless(`${heightBasis} ${zoomed}`);
    resting?.restSoon();
  }

  /** Adjusts the heights of the rows. The part at the cursor stays where it is on the screen. */
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
    const part = cursor === undefined ? undefined : findPartAt(seen.parts, cursor);
    frame(part);
    const into = part === undefined ? undefined : seen.parts.columns.get(part);
    const moment = into !== undefined && seen.parts.moments.has(into) ? into : undefined;
    if (move === 'moved' && into !== column) {
      settle();
      // Some elements may have been drawn again.
      frame(part);
    }
    const partElement = getElement(part);
    // A keystroke must not undo the user's scrolling: typing scrolls only when it leads into another step.
    const follows =
      move === 'moved' ? part !== marked : move === 'typed' && moment !== undefined && moment !== column;
    if (partElement !== null && follows && isShown) window.bringIntoSight(partElement);
    marked = part;
    if (move === 'typed' || move === 'moved') column = into;
  }

  function frame(part: string | undefined): void {
    pointedAt = passOn('pointed', pointedAt, listFrameBoxes(getElement(pointed)));
    cursorAt = passOn('at-cursor', cursorAt, listFrameBoxes(getElement(part)));
  }

  function getElement(part: string | undefined): Element | null {
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
      const isSame = isShown && seen !== undefined && getShownId(seen.shown) === getShownId(shown);
      seen = { shown, parts, findings: look.findings, comparison: look.comparison };
      if (look.language === undefined) element.removeAttribute('lang');
      else element.setAttribute('lang', look.language);
      setDirection(getPictureLanguage(look.language));
      if (shown.of === 'journey') showJourney(shown.map, look, isSame);
      else {
        rows.release();
        table.element.hidden = true;
        below.clear();
        showAgain = undefined;
        const { words } = getPictureLanguage(look.language);
        const title = shown.of === 'declarations' ? words.map.declared : shown.map.title;
        const change = shown.of === 'declarations' ? undefined : shown.map.change;
        const kind = shown.of === 'priorities' ? words.slides.priorities : undefined;
        head.showTitle(title, words, change, kind, look.brand);
        others.replaceChildren(
          shown.of === 'empathy-map'
            ? drawEmpathyMap(shown.map, words)
            : shown.of === 'priorities'
              ? drawPriorities(shown.map, createReferences(shown.map), words)
              : createHtmlElement(
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
      const partElement = getElement(part);
      if (partElement !== null && isShown) window.bringIntoSight(partElement);
    },
    drawn: () => isShown,
    leave: () => {
      isShown = false;
    },
  };
}

function getShownId(shown: ShownMap): string {
  return shown.of === 'declarations' ? '' : `${shown.of} ${shown.map.id}`;
}

/** Moves a class from some elements to others, and returns the latter. */
function passOn(name: string, from: readonly Element[], to: readonly Element[]): readonly Element[] {
  for (const element of from) if (!to.includes(element)) element.classList.remove(name);
  for (const element of to) element.classList.add(name);
  return to;
}

/**
 * Returns the boxes that get the frame of a mark: the header of a stage without steps consists of two boxes,
 * one above the other.
 */
function listFrameBoxes(element: Element | null): readonly Element[] {
  if (element === null) return [];
  const group = element.matches('.stage:has(> .whole)') ? element.parentElement : null;
  const place = [...(group?.parentElement?.children ?? [])].findIndex((partElement) => partElement === group);
  const below = group?.parentElement?.nextElementSibling?.children[place]?.firstElementChild;
  return below?.matches('.below') === true ? [element, below] : [element];
}

/** At smaller zooms, small text is unreadable. */
const farFrom = 0.65;

/** Returns the id for a badge in the header of a column, where the badge is beside the title. */
function getHeaderId(target: Element): string | undefined {
  return target.closest('[role=columnheader]')?.querySelector<HTMLElement>('[data-part]')?.dataset['part'];
}
