import type { Comparison, EmpathyMapView, JourneyMap, MapFinding } from '@journey-maps/core';
import { changeNotes, drawChangeNotes, notesLook } from '../compare/change-notes.ts';
import { changeSign } from '../compare/change-signs.ts';
import { htmlElement } from '../html.ts';
import type { Viewport } from '../viewport.ts';
import { drawEmpathyMap } from './draw-empathy.ts';
import { drawFacts, drawFindings, drawItem } from './draw-item.ts';
import type { MapFilter } from './map-filter.ts';
import { mapLayout } from './map-layout.ts';
import { type MapParts, mapParts, partAt } from './map-parts.ts';
import { mapTable } from './map-table.ts';
import { placeFindings } from './place-findings.ts';
import { planTable } from './plan-table.ts';
import type { MapPlace, ShownMap } from './shown-map.ts';

export interface MapLook {
  readonly filter: MapFilter;
  readonly folded: ReadonlySet<string>;
  readonly findings: readonly MapFinding[];
  readonly language: string | undefined;
  /** What changed since an older version, where the two are compared. */
  readonly comparison?: Comparison;
}

export interface MapFrame {
  readonly show: (shown: ShownMap, look: MapLook) => void;
  /** Marks what the cursor is in, and brings it into sight when that is something new. */
  readonly markCursor: (offset: number | undefined) => void;
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
  const head = htmlElement('div', { class: 'map-head' });
  const table = mapTable(events.fold);
  const others = htmlElement('div', { class: 'map-others' });
  const element = htmlElement('div', { class: 'map' }, head, table.element, others);
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
  let headLook = '';

  element.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target === undefined || target.closest('a, .fold') !== null) return;
    const place = placeOf(target);
    if (place !== undefined) events.reveal(place);
  });
  element.addEventListener('keydown', (event) => moveFocus(element, event));

  function placeOf(target: Element): MapPlace | undefined {
    if (seen === undefined) return undefined;
    const { parts, shown, findings, comparison } = seen;
    const note = target.closest<HTMLElement>('[data-change]')?.dataset['change'];
    const change = note === undefined ? undefined : comparison?.changes.find(({ id }) => id === note);
    if (change !== undefined) return change.now ?? change.before;
    const id = target.closest<HTMLElement>('[data-id], [data-part]')?.dataset;
    const holder = id?.['id'] ?? id?.['part'] ?? headerOf(target);
    const part = holder === undefined ? undefined : parts.byId.get(holder);
    const finding = target.closest<HTMLElement>('[data-finding]')?.dataset['finding'];
    if (finding !== undefined && shown.of === 'journey')
      return placeFindings(shown.map, findings).at.get(part)?.[Number(finding)];
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

  function showJourney(map: JourneyMap, look: MapLook): void {
    const notes = changeNotes(look.comparison, map.id);
    const plan = planTable(map, look.filter, look.findings, notes);
    const caption = `Journey map: ${map.title}. Stages and their steps are columns.`;
    table.element.hidden = plan.columns === 0;
    if (plan.columns > 0) table.show(plan, caption, look.folded);
    showHead(
      map.title,
      [...drawFacts(map.facts), ...drawChangeNotes(notes(undefined)), ...drawFindings(plan.findings)],
      JSON.stringify([map.facts, plan.findings.map(({ message }) => message), notesLook(notes(undefined))]),
      map.change,
    );
    others.replaceChildren();
  }

  /** Seen from far, a map shows less and that larger. */
  function setZoom(zoom: number): void {
    element.style.setProperty('zoom', String(zoom));
    element.style.setProperty('--grow', String(Math.min(farFrom / zoom, 1.7)));
    element.classList.toggle('far', zoom < farFrom);
  }

  function showHead(
    title: string,
    contents: readonly Node[],
    look: string,
    change?: JourneyMap['change'],
  ): void {
    const wanted = JSON.stringify([title, look, change]);
    if (wanted === headLook) return;
    headLook = wanted;
    head.replaceChildren(htmlElement('h1', {}, ...changeSign(change), title || '(no title)'), ...contents);
  }

  function mark(): void {
    if (seen === undefined) return;
    const part = cursor === undefined ? undefined : partAt(seen.parts, cursor);
    const found = elementOf(part);
    pointedAt = passOn('pointed', pointedAt, boxesOf(elementOf(pointed)));
    cursorAt = passOn('at-cursor', cursorAt, boxesOf(found));
    // Only when it moved: nobody wants to be pulled back from where they scrolled to at each keystroke.
    if (found !== null && part !== marked && isShown) window.bringIntoSight(found);
    marked = part;
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
      seen = { shown, parts, findings: look.findings, comparison: look.comparison };
      if (look.language === undefined) element.removeAttribute('lang');
      else element.setAttribute('lang', look.language);
      if (shown.of === 'journey') showJourney(shown.map, look);
      else {
        table.element.hidden = true;
        const title = shown.of === 'empathy-map' ? shown.map.title : 'Declared in this file';
        showHead(title, [], shown.of, shown.of === 'empathy-map' ? shown.map.change : undefined);
        others.replaceChildren(
          shown.of === 'empathy-map'
            ? drawEmpathyMap(shown.map)
            : htmlElement(
                'div',
                { class: 'cards declarations' },
                ...shown.items.map((item) => drawItem(item)),
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
            left: mapLayout.headingWidth,
            top: table.headHeight(),
          }),
        });
        events.drawn();
      }
      mark();
    },
    markCursor: (offset) => {
      cursor = offset;
      mark();
    },
    pointAt: (part) => {
      pointed = part;
      mark();
      const found = elementOf(part);
      if (found !== null && isShown) window.bringIntoSight(found);
    },
    drawn: () => isShown,
    leave: () => {
      isShown = false;
    },
  };
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
  const group = element.hasAttribute('aria-rowspan') ? element.parentElement : null;
  const place = [...(group?.parentElement?.children ?? [])].findIndex((one) => one === group);
  const below = group?.parentElement?.nextElementSibling?.children[place]?.firstElementChild;
  return below instanceof Element ? [element, below] : [element];
}

/** At smaller zooms than this nobody reads what is written small. */
const farFrom = 0.65;

/** A finding in the header of a column stands beside its title. */
function headerOf(target: Element): string | undefined {
  return target.closest('[role=columnheader]')?.querySelector<HTMLElement>('[data-part]')?.dataset['part'];
}

/** The arrow keys lead from a cell's first thing to that of the next cell, as in a spreadsheet. */
function moveFocus(root: Element, event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const cell = event.target instanceof Element ? event.target.closest('.cell') : null;
  if (cell === null || !root.contains(cell)) return;
  const next = neighbour(cell, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function neighbour(cell: Element, key: string): HTMLElement | undefined {
  const buttonIn = (other: Element) => other.querySelector<HTMLElement>('button') ?? undefined;
  const cellsIn = (row: Element | null | undefined) => [...(row?.querySelectorAll('.cell') ?? [])];
  const row = cell.closest('[role=row]');
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const beside = cellsIn(row);
    const at = beside.indexOf(cell);
    const onward = key === 'ArrowLeft' ? beside.slice(0, at).reverse() : beside.slice(at + 1);
    return onward.map(buttonIn).find((button) => button !== undefined);
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const rows = [...(cell.closest('[role=table]')?.querySelectorAll('[role=row]') ?? [])];
  const x = cell.getBoundingClientRect().left + 1;
  const step = key === 'ArrowUp' ? -1 : 1;
  for (let i = rows.findIndex((one) => one === row) + step; i >= 0 && i < rows.length; i += step) {
    for (const other of cellsIn(rows[i])) {
      const box = other.getBoundingClientRect();
      const found = box.left <= x && x < box.right ? buttonIn(other) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
