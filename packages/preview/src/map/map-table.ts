import { htmlElement } from '../html.ts';
import { columnWidthOf, mapLayout } from './map-layout.ts';
import { mergeGaps } from './merge-gaps.ts';
import type { PlannedCell, PlannedRow, PlannedTable } from './planned-table.ts';
import { putChildren } from './put-children.ts';

/** The table of a map on the page. */
export interface MapTable {
  readonly element: HTMLTableElement;
  /** Shows what is planned: what looks as it did stays as it is. */
  readonly show: (plan: PlannedTable, caption: string, folded: ReadonlySet<string>) => void;
}

/** From here on the browser is spared what it can be: of fewer columns it lays out all as fast. */
const manyColumns = 40;

/** @param fold told of a row that somebody folded or unfolded. */
export function mapTable(fold: (row: string, folded: boolean) => void): MapTable {
  const element = htmlElement('table', { class: 'jm-map' });
  /** What is on the page, by key. */
  let cells = new Map<string, Cell>();
  /** The rest of the table, by key: kept, so that a step more is a few cells more and no new table. */
  let frames = new Map<string, HTMLElement>();
  let shape = '';

  /** A cell, drawn anew only where it looks otherwise. */
  function filled(plan: PlannedCell, make: () => HTMLElement): Cell {
    const cell = cells.get(plan.key) ?? { element: make(), columns: 1, rows: 1 };
    if (cell.look === plan.look) return cell;
    cell.look = plan.look;
    const { element: target } = cell;
    target.className = plan.className ?? '';
    const behind = plan.drawBehind?.() ?? [];
    // An empty one needs no box.
    const drawn = plan.draw();
    const inside = plan.ofMoment === true && drawn.length > 0 ? [boxOf(drawn)] : drawn;
    target.replaceChildren(...behind, ...inside);
    return cell;
  }

  function build(plan: PlannedTable, caption: string, folded: ReadonlySet<string>): void {
    const nextCells: typeof cells = new Map();
    const nextFrames: typeof frames = new Map();
    const frame = (key: string, make: () => HTMLElement, ...children: readonly HTMLElement[]) => {
      const made = frames.get(key) ?? make();
      nextFrames.set(key, made);
      if (children.length > 0) putChildren(made, children);
      return made;
    };
    const place = (cell: PlannedCell, name: 'td' | 'th', scope?: string): HTMLElement => {
      const made = filled(cell, () => htmlElement(name, scope === undefined ? {} : { scope }));
      setSpans(made, cell.columns, cell.rows ?? 1);
      nextCells.set(cell.key, made);
      return made.element;
    };
    const corner = (heading: string) =>
      frame(`corner ${heading}`, () => htmlElement('th', { scope: 'row', class: 'corner' }, heading));
    const head = frame(
      'head',
      () => htmlElement('thead'),
      frame(
        'stages',
        () => htmlElement('tr', { class: 'stages' }),
        corner('Stages'),
        ...plan.stages.map((cell) => place(cell, 'th', 'colgroup')),
      ),
      ...(plan.moments.length === 0
        ? []
        : [
            frame(
              'moments',
              () => htmlElement('tr', { class: 'moments' }),
              corner('Steps'),
              ...plan.moments.map((cell) => place(cell, 'th', 'col')),
            ),
          ]),
    );
    const bodies = plan.rows.flatMap((row) => [
      ...(row.lineAbove === undefined ? [] : [lineBody(row.lineAbove, plan.columns)]),
      rowBody(row, plan.columns, folded.has(row.id), place, frame),
    ]);
    const columnWidth = columnWidthOf(plan.columns);
    element.style.setProperty('--column', `${columnWidth}px`);
    element.style.width = `${mapLayout.headingWidth + plan.columns * columnWidth}px`;
    putChildren(element, [
      htmlElement('caption', { class: 'unseen' }, caption),
      frame('col heading', () => htmlElement('col', { class: 'heading' })),
      ...Array.from({ length: plan.columns }, (_, i) => frame(`col ${i}`, () => htmlElement('col'))),
      head,
      ...bodies,
    ]);
    cells = nextCells;
    frames = nextFrames;
  }

  function rowBody(
    row: PlannedRow,
    columns: number,
    isFolded: boolean,
    place: (cell: PlannedCell, name: 'td' | 'th') => HTMLElement,
    frame: (key: string, make: () => HTMLElement, ...children: readonly HTMLElement[]) => HTMLElement,
  ): HTMLElement {
    const body = (...rows: readonly HTMLElement[]) =>
      frame(
        `body ${row.id}`,
        () => htmlElement('tbody', { class: `row row-${row.id.split(' ')[0]}`, 'data-row': row.id }),
        ...rows,
      );
    const heading = rowHeading(row, isFolded);
    if (isFolded) {
      const text = `${row.count} folded away`;
      const summary = htmlElement('td', { class: 'folded', colspan: String(columns) }, text);
      return body(htmlElement('tr', {}, heading, summary));
    }
    if (row.legend !== undefined) heading.append(filled(row.legend, () => htmlElement('div')).element);
    return body(
      ...row.tracks.map((track, i) =>
        frame(
          `track ${track[0]?.columns === columns} ${row.id} ${i}`,
          () => htmlElement('tr'),
          ...(i === 0 ? [heading] : []),
          ...track.map((cell) => place(cell, 'td')),
        ),
      ),
    );
  }

  function rowHeading({ id, heading, tracks }: PlannedRow, isFolded: boolean): HTMLElement {
    const toggle = htmlElement(
      'button',
      { type: 'button', class: 'fold', 'aria-expanded': String(!isFolded) },
      htmlElement('span', { class: 'arrow', 'aria-hidden': 'true' }, isFolded ? '▸ ' : '▾ '),
      heading,
    );
    toggle.addEventListener('click', () => {
      fold(id, !isFolded);
      // The heading is a new one now, and who works by keyboard is still at it.
      element.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] .fold`)?.focus();
    });
    const rowspan = String(isFolded ? 1 : Math.max(1, tracks.length));
    return htmlElement('th', { scope: 'rowgroup', rowspan, class: 'heading' }, toggle);
  }

  return {
    element,
    show: (planned, caption, folded) => {
      const isLarge = planned.columns > manyColumns;
      const plan = isLarge ? mergeGaps(planned) : planned;
      const wanted = shapeOf(plan, caption, folded);
      if (wanted !== shape) {
        shape = wanted;
        element.classList.toggle('large', isLarge);
        build(plan, caption, folded);
        return;
      }
      for (const cell of cellsOf(plan)) {
        const known = cells.get(cell.key);
        if (known !== undefined) filled(cell, () => known.element);
      }
    },
  };
}

/** A cell that is on the page, and what it shows. */
interface Cell {
  readonly element: HTMLElement;
  look?: string;
  columns: number;
  rows: number;
}

/** In a large map what is in a box is not looked at again where the cell moves. */
function boxOf(contents: readonly Node[]): HTMLElement {
  const box = htmlElement('div', { class: 'box' });
  box.append(...contents);
  return box;
}

function setSpans(cell: Cell, columns: number, rows: number): void {
  if (cell.columns !== columns) setSpan(cell.element, 'colspan', columns);
  if (cell.rows !== rows) setSpan(cell.element, 'rowspan', rows);
  Object.assign(cell, { columns, rows });
}

function setSpan(cell: HTMLElement, name: 'colspan' | 'rowspan', span: number): void {
  if (span > 1) cell.setAttribute(name, String(span));
  else cell.removeAttribute(name);
}

function lineBody(line: string, columns: number): HTMLElement {
  return htmlElement(
    'tbody',
    { class: 'line' },
    htmlElement(
      'tr',
      {},
      htmlElement('th', { scope: 'row' }, line),
      htmlElement('td', { colspan: String(columns) }),
    ),
  );
}

function* cellsOf({ stages, moments, rows }: PlannedTable): Iterable<PlannedCell> {
  yield* stages;
  yield* moments;
  for (const row of rows) for (const track of row.tracks) yield* track;
}

/** All that decides which cells there are and where: with the same shape only their contents differ. */
function shapeOf(plan: PlannedTable, caption: string, folded: ReadonlySet<string>): string {
  return JSON.stringify([
    caption,
    plan.columns,
    plan.stages.map(({ key, columns, rows }) => [key, columns, rows]),
    plan.moments.map(({ key }) => key),
    plan.rows.map(({ id, heading, lineAbove, legend, tracks, count }) => [
      id,
      heading,
      lineAbove,
      legend?.look,
      folded.has(id) ? count : -1,
      tracks.map((track) => track.map(({ key, columns }) => [key, columns])),
    ]),
  ]);
}
