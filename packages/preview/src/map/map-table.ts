// Longer than most files: the cells of a table are drawn and updated in one place.
import type { PictureWords } from '@journey-maps/core/views';
import { createHtmlElement, replaceChildren } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import { mapLayout } from './map-layout.ts';
import { mergeGaps } from './merge-gaps.ts';
import type {
  Drawn,
  PlannedCell,
  PlannedGroup,
  PlannedRow,
  PlannedTable,
  PlannedTrack,
} from './planned-table.ts';
import { reconcileChildren } from './reconcile-children.ts';
import { createTableShape, isSameShape, type TableShape } from './table-shape.ts';

/** The table of a map on the page. */
export interface MapTable {
  readonly element: HTMLElement;
  /** Returns the height of the sticky header, in CSS pixels. */
  readonly headHeight: () => number;
  /** Shows a plan, and keeps the elements whose look is unchanged. */
  readonly show: (plan: PlannedTable, caption: string, folded: ReadonlySet<string>) => void;
}

/** The events of a table. */
export interface MapTableEvents {
  /** Called when the user folds or unfolds a row. */
  readonly fold: (row: string, folded: boolean) => void;
  /** Called with all cells that will be drawn again, before any of them changes. */
  readonly changing?: (cells: readonly HTMLElement[]) => void;
  /** Called for each cell that was drawn, or drawn again. */
  readonly drawn?: (cell: HTMLElement) => void;
  /** Called for each group whose cells have changed. */
  readonly changed?: (group: HTMLElement) => void;
}

/**
 * From this number on, tables are drawn in a way that saves the browser work; with fewer columns that gains
 * nothing.
 */
const manyColumns = 40;

/**
 * Creates a table by ARIA roles, which screen readers treat as a table. A table by its elements would make
 * the browser compute the layout of all cells after a new column again. Here the cells of a stage form a
 * group that moves as one.
 */
export function mapTable({ fold, changing, drawn, changed }: MapTableEvents): MapTable {
  // Longer than most functions: its inner functions share the cells that are on the page.
  const element = createHtmlElement('div', { class: 'jm-map', role: 'table' });
  /** The cells on the page, by key. */
  let cells = new Map<string, Cell>();
  /**
   * The other elements of the table, by key. Elements are reused, so that a new step adds a few cells instead
   * of a new table.
   */
  let frames = new Map<string, HTMLElement>();
  /** The plan of each drawn group. */
  const drawnFrom = new WeakMap<HTMLElement, PlannedGroup>();
  let shape: TableShape | undefined;
  let words: PictureWords | undefined;
  let head: HTMLElement | undefined;

  function show(planned: PlannedTable, caption: string, folded: ReadonlySet<string>): void {
    // Longer than most functions: each step changes rows that the next one needs.
    const isLarge = planned.columns > manyColumns;
    const plan = isLarge ? mergeGaps(planned) : planned;
    words = plan.words;
    const next = createTableShape(plan, caption, folded);
    const isSame = shape !== undefined && isSameShape(next, shape);
    shape = next;
    if (isSame) {
      changing?.(next.tracks.flatMap(({ row, track }) => changedCells(row, track)));
      for (const { row, track } of next.tracks) redraw(row, track);
      return;
    }
    const nextCells: typeof cells = new Map();
    const nextFrames: typeof frames = new Map();
    const { columnWidth } = plan;

    const frame = (
      key: string,
      attributes: Readonly<Record<string, string>>,
      ...children: readonly (HTMLElement | readonly HTMLElement[])[]
    ): HTMLElement => {
      const made = frames.get(key) ?? createHtmlElement('div', attributes);
      nextFrames.set(key, made);
      reconcileChildren(made, children.flat());
      return made;
    };
    const place = (planned: Drawn, role: string): Cell => {
      const cell = cells.get(planned.key) ?? {
        element: createHtmlElement('div', { role }),
        columns: 1,
        rows: 1,
      };
      nextCells.set(planned.key, cell);
      if (isOutdated(cell, planned)) changing?.([cell.element]);
      fill(cell, planned);
      return cell;
    };
    const placeCell = (cell: PlannedCell, role: string): HTMLElement => {
      const placed = place(cell, cell.isBelow === true ? 'none' : role);
      setSpans(placed, cell.columns, cell.rows ?? 1);
      return placed.element;
    };
    const placeGroup = (key: string, group: PlannedGroup, role: string, className: string): HTMLElement => {
      const known = frames.get(key);
      const isDrawn = known !== undefined && drawnFrom.get(known) === group;
      const before = [...(known?.children ?? [])];
      if (isDrawn) {
        nextFrames.set(key, known);
        for (const cell of group.cells) keep(cells, nextCells, cell.key);
      }
      const made = isDrawn
        ? known
        : frame(
            key,
            { class: 'group', role: 'none' },
            group.cells.map((cell) => placeCell(cell, role)),
          );
      drawnFrom.set(made, group);
      if (
        !isDrawn &&
        (before.length !== made.children.length || before.some((cell, i) => cell !== made.children[i]))
      )
        changed?.(made);
      // The index of its stage may have changed.
      const states = ['growing', 'resting'].filter((state) => made.classList.contains(state));
      const classes = [className, ...states].join(' ');
      if (made.className !== classes) made.className = classes;
      setWidth(made, group.cells.reduce((sum, { columns }) => sum + columns, 0) * columnWidth);
      return made;
    };
    const track = (row: string, heading: HTMLElement, { key, groups, behind }: PlannedTrack, role: string) =>
      frame(
        `track ${row} ${key}`,
        { class: 'track', role: 'row' },
        heading,
        behind === undefined ? [] : [place(behind, 'none').element],
        groups.map((group, i) =>
          placeGroup(
            groupKey(row, key, group),
            group,
            role,
            key === 'stages' || key === 'steps' ? `group stage-${(i % stageColours) + 1}` : 'group',
          ),
        ),
      );
    const corner = (key: 'stages' | 'steps') => {
      const heading = plan.words.rows[key];
      const made = frame(`corner ${key}`, { class: 'cell corner', role: 'rowheader' });
      if (made.textContent !== heading) made.textContent = heading;
      return made;
    };
    const body = (row: PlannedRow): HTMLElement => {
      const isFolded = folded.has(row.id);
      const heading = rowHeading(row, isFolded);
      if (row.legend !== undefined && !isFolded) heading.append(place(row.legend, 'none').element);
      return frame(
        `body ${row.id}`,
        { class: `row row-${row.id.split(' ')[0]}`, role: 'rowgroup', 'data-row': row.id },
        isFolded
          ? [drawFoldedTrack(row, heading, plan)]
          : row.tracks.map((plannedTrack, i) =>
              track(
                row.id,
                i === 0 ? heading : drawHiddenHeading(row, plannedTrack, plan.words),
                plannedTrack,
                'cell',
              ),
            ),
      );
    };

    head = frame(
      'head',
      { class: 'head', role: 'rowgroup' },
      track('stages', corner('stages'), plan.stages, 'columnheader'),
      plan.steps === undefined ? [] : [track('steps', corner('steps'), plan.steps, 'columnheader')],
    );
    const bodies = groupAdjacentRows(plan.rows).map((rows) => {
      const name = rows[0]?.group ?? 'more';
      const lines = rows.flatMap((row) => [
        ...(row.lineAbove === undefined ? [] : [drawLine(row.lineAbove, plan.columns)]),
        body(row),
      ]);
      const strip = frame(`strip ${name}`, { class: 'strip', 'aria-hidden': 'true' });
      const label = plan.words.rowGroups[name];
      if (strip.textContent !== label) strip.textContent = label;
      return frame(
        `rows ${name}`,
        { class: `row-group group-${name}`, role: 'none' },
        strip,
        frame(`lines ${name}`, { class: 'lines', role: 'none' }, lines),
      );
    });
    element.classList.toggle('large', isLarge);
    element.setAttribute('aria-label', caption);
    element.style.setProperty('--column', `${columnWidth}px`);
    element.style.width = `${mapLayout.headingWidth + plan.columns * columnWidth}px`;
    reconcileChildren(element, [head, ...bodies]);
    cells = nextCells;
    frames = nextFrames;
  }

  /** Returns the cells of a track that will be drawn again. */
  function changedCells(row: string, { key, groups }: PlannedTrack): readonly HTMLElement[] {
    return groups.flatMap((group) => {
      const made = frames.get(groupKey(row, key, group));
      if (made === undefined || drawnFrom.get(made) === group) return [];
      return group.cells.flatMap((planned) => {
        const cell = cells.get(planned.key);
        return cell !== undefined && isOutdated(cell, planned) ? [cell.element] : [];
      });
    });
  }

  function isOutdated(cell: Cell, { look }: Drawn): boolean {
    return cell.look !== look || cell.words !== words;
  }

  function redraw(row: string, { key, groups, behind }: PlannedTrack): void {
    for (const group of groups) {
      const made = frames.get(groupKey(row, key, group));
      if (made === undefined || drawnFrom.get(made) === group) continue;
      drawnFrom.set(made, group);
      for (const cell of group.cells) refill(cell);
    }
    if (behind !== undefined) refill(behind);
  }

  function refill(otherDrawn: Drawn): void {
    const cell = cells.get(otherDrawn.key);
    if (cell !== undefined) fill(cell, otherDrawn);
  }

  /** Draws a cell again if its look changed. */
  function fill(cell: Cell, planned: Drawn): void {
    if (!isOutdated(cell, planned)) return;
    const { look, className, draw } = planned;
    cell.look = look;
    cell.words = words;
    cell.element.className = className;
    replaceChildren(cell.element, draw());
    drawn?.(cell.element);
    const group = cell.element.parentElement;
    if (group?.classList.contains('group') === true) changed?.(group);
  }

  function rowHeading({ id, heading, icon: name }: PlannedRow, isFolded: boolean): HTMLElement {
    const toggle = createHtmlElement(
      'button',
      { type: 'button', class: 'fold', 'aria-expanded': String(!isFolded) },
      drawIcon(name),
      createHtmlElement('span', { class: 'name' }, heading),
      createHtmlElement('span', { class: 'arrow', 'aria-hidden': 'true' }, isFolded ? '▸' : '▾'),
    );
    toggle.addEventListener('click', () => {
      fold(id, !isFolded);
      // Redrawing has replaced the heading; keyboard users keep the focus on it.
      element.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] .fold`)?.focus();
    });
    return createHtmlElement('div', { class: 'cell heading', role: 'rowheader' }, toggle);
  }

  return { element, headHeight: () => head?.offsetHeight ?? 0, show };
}

/** The number of stage colours in the style sheet. */
const stageColours = 8;

/** Groups adjacent rows about the same subject. */
function groupAdjacentRows(rows: readonly PlannedRow[]): readonly (readonly PlannedRow[])[] {
  const groups: PlannedRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.group === row.group) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** A cell on the page, and the state that it shows. */
interface Cell {
  readonly element: HTMLElement;
  look?: string;
  /** The catalogue of words that it was drawn with. */
  words?: PictureWords | undefined;
  columns: number;
  rows: number;
}

function setWidth({ style }: HTMLElement, pixels: number): void {
  const width = `${pixels}px`;
  if (style.width !== width) style.width = width;
}

function setSpans(cell: Cell, columns: number, rows: number): void {
  if (cell.columns !== columns) setSpan(cell.element, 'aria-colspan', columns);
  if (cell.rows !== rows) setSpan(cell.element, 'aria-rowspan', rows);
  Object.assign(cell, { columns, rows });
}

function setSpan(cell: HTMLElement, name: 'aria-colspan' | 'aria-rowspan', span: number): void {
  if (span > 1) cell.setAttribute(name, String(span));
  else cell.removeAttribute(name);
}

/**
 * Draws the heading of a row's further lines for screen readers: the heading of the first line is visible
 * beside all lines.
 */
function drawHiddenHeading(
  { heading }: PlannedRow,
  { key }: PlannedTrack,
  { rowOf: getRow }: PictureWords,
): HTMLElement {
  const text = getRow[key === 'arrows' ? 'journey' : key](heading);
  return createHtmlElement(
    'div',
    { class: 'cell heading', role: 'rowheader' },
    createHtmlElement('span', { class: 'unseen' }, text),
  );
}

function drawFoldedTrack(
  { count }: PlannedRow,
  heading: HTMLElement,
  { columns, words }: PlannedTable,
): HTMLElement {
  const spans = columns > 1 ? { 'aria-colspan': String(columns) } : {};
  return createHtmlElement(
    'div',
    { class: 'track', role: 'row' },
    heading,
    createHtmlElement('div', { class: 'cell folded', role: 'cell', ...spans }, words.map.folded(count)),
  );
}

function drawLine(line: string, columns: number): HTMLElement {
  const spans = columns > 1 ? { 'aria-colspan': String(columns) } : {};
  return createHtmlElement(
    'div',
    { class: 'line', role: 'rowgroup' },
    createHtmlElement(
      'div',
      { class: 'track', role: 'row' },
      createHtmlElement('div', { class: 'cell', role: 'rowheader' }, line),
      createHtmlElement('div', { class: 'cell', role: 'cell', ...spans }),
    ),
  );
}

function groupKey(row: string, track: string, { key }: PlannedGroup): string {
  return `group ${row} ${track} ${key}`;
}

function keep<T>(from: ReadonlyMap<string, T>, to: Map<string, T>, key: string): void {
  const value = from.get(key);
  if (value !== undefined) to.set(key, value);
}
