import { htmlElement } from '../html.ts';
import { mapLayout } from './map-layout.ts';
import type { PlannedCell, PlannedRow, PlannedTable } from './plan-table.ts';

/** The table of a map on the page. */
export interface MapTable {
  readonly element: HTMLTableElement;
  /** Shows what is planned: what looks as it did stays as it is. */
  readonly show: (plan: PlannedTable, caption: string, folded: ReadonlySet<string>) => void;
}

/** @param fold told of a row that somebody folded or unfolded. */
export function mapTable(fold: (row: string, folded: boolean) => void): MapTable {
  const element = htmlElement('table', { class: 'jm-map' });
  /** What is on the page, by key. */
  let cells = new Map<string, { readonly element: HTMLElement; look: string }>();
  let shape = '';

  /** The element of a cell, drawn anew only where it looks otherwise. */
  function filled(cell: PlannedCell, make: () => HTMLElement): HTMLElement {
    const known = cells.get(cell.key);
    const target = known?.element ?? make();
    if (known?.look !== cell.look) {
      target.className = cell.className ?? '';
      target.replaceChildren(...cell.draw());
    }
    return target;
  }

  function build(plan: PlannedTable, caption: string, folded: ReadonlySet<string>): void {
    const next: typeof cells = new Map();
    const place = (cell: PlannedCell, name: 'td' | 'th', scope?: string): HTMLElement => {
      const made = filled(cell, () => htmlElement(name));
      if (cell.columns > 1) made.setAttribute('colspan', String(cell.columns));
      else made.removeAttribute('colspan');
      if (scope !== undefined) made.setAttribute('scope', scope);
      next.set(cell.key, { element: made, look: cell.look });
      return made;
    };
    const head = htmlElement(
      'thead',
      {},
      htmlElement(
        'tr',
        { class: 'stages' },
        htmlElement('th', { scope: 'row', class: 'corner' }, 'Stages'),
        ...plan.stages.map((cell) => place(cell, 'th', 'colgroup')),
      ),
      htmlElement(
        'tr',
        { class: 'moments' },
        htmlElement('th', { scope: 'row', class: 'corner' }, 'Steps'),
        ...plan.moments.map((cell) => place(cell, 'th', 'col')),
      ),
    );
    const bodies = plan.rows.flatMap((row) => [
      ...(row.lineAbove === undefined ? [] : [lineBody(row.lineAbove, plan.columns)]),
      rowBody(row, plan.columns, folded.has(row.id), place),
    ]);
    element.style.width = `${mapLayout.headingWidth + plan.columns * mapLayout.columnWidth}px`;
    element.replaceChildren(
      htmlElement('caption', { class: 'unseen' }, caption),
      htmlElement('col', { class: 'heading' }),
      ...Array.from({ length: plan.columns }, () => htmlElement('col')),
      head,
      ...bodies,
    );
    cells = next;
  }

  function rowBody(
    row: PlannedRow,
    columns: number,
    isFolded: boolean,
    place: (cell: PlannedCell, name: 'td' | 'th') => HTMLElement,
  ): HTMLElement {
    const toggle = htmlElement(
      'button',
      { type: 'button', class: 'fold', 'aria-expanded': String(!isFolded) },
      htmlElement('span', { class: 'arrow', 'aria-hidden': 'true' }, isFolded ? '▸ ' : '▾ '),
      row.heading,
    );
    toggle.addEventListener('click', () => fold(row.id, !isFolded));
    const tracks = isFolded ? 1 : Math.max(1, row.tracks.length);
    const heading = htmlElement(
      'th',
      { scope: 'rowgroup', rowspan: String(tracks), class: 'heading' },
      toggle,
    );
    const body = htmlElement('tbody', { class: `row row-${row.id.split(' ')[0]}`, 'data-row': row.id });
    if (isFolded) {
      const summary = htmlElement(
        'td',
        { class: 'folded', colspan: String(columns) },
        `${row.count} folded away`,
      );
      body.append(htmlElement('tr', {}, heading, summary));
      return body;
    }
    if (row.legend !== undefined) {
      const legend = filled(row.legend, () => htmlElement('div'));
      heading.append(legend);
    }
    for (const [i, track] of row.tracks.entries()) {
      body.append(
        htmlElement('tr', {}, ...(i === 0 ? [heading] : []), ...track.map((cell) => place(cell, 'td'))),
      );
    }
    return body;
  }

  return {
    element,
    show: (plan, caption, folded) => {
      const wanted = shapeOf(plan, caption, folded);
      if (wanted !== shape) {
        shape = wanted;
        build(plan, caption, folded);
        return;
      }
      for (const cell of cellsOf(plan)) {
        const known = cells.get(cell.key);
        if (known === undefined || known.look === cell.look) continue;
        filled(cell, () => known.element);
        known.look = cell.look;
      }
    },
  };
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
    plan.stages.map(({ key, columns }) => [key, columns]),
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
