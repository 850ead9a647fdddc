import type { PictureWords } from '@journey-maps/core/views';
import { type Choice, type PageView, pageViews } from './choices.ts';
import { createHtmlElement, replaceChildren } from './html.ts';

export interface Toolbar {
  readonly element: HTMLElement;
  readonly setFile: (name: string) => void;
  /** Offers the choices of the file, if there are several. */
  readonly setJourneys: (choices: readonly Choice[], chosen: string | undefined) => void;
  readonly setView: (view: PageView) => void;
  /** Offers the view of priorities if there are any. */
  readonly setPrioritized: (hasPriorities: boolean) => void;
  readonly setZoom: (zoom: number) => void;
  readonly setLocked: (locked: boolean) => void;
  /** Hides the controls that don't apply to a comparison, which shows one file, as a map. */
  readonly setComparing: (comparing: boolean) => void;
}

export interface ToolbarActions {
  readonly chooseJourney: (id: string) => void;
  readonly chooseView: (view: PageView) => void;
  /** Zooms the picture to the width of the window. */
  readonly fit: () => void;
  /** @param steps the number of steps to zoom in, negative to zoom out; 0 for the picture's own size */
  readonly zoom: (steps: number) => void;
  readonly lock: (locked: boolean) => void;
}

/**
 * Creates the toolbar above the picture: its file and journey, its zoom, and the lock to its file.
 *
 * @param words in the tool's language, or on a standalone page in the map's language
 */
export function createToolbar(actions: ToolbarActions, { page, focus, slides }: PictureWords): Toolbar {
  // Longer than most functions: it creates the elements of the toolbar one after another.
  const file = createHtmlElement('span', { id: 'file', class: 'file' });
  const journeys = createHtmlElement('select', {
    id: 'journeys',
    'aria-label': page.journeyShown,
    hidden: '',
  });
  const zoomOut = createHtmlElement(
    'button',
    { id: 'zoom-out', type: 'button', title: `${page.zoomOut} (-)`, 'aria-label': page.zoomOut },
    '−',
  );
  const zoomReset = createHtmlElement(
    'button',
    { id: 'zoom-reset', type: 'button', title: `${page.originalSize} (0)` },
    '100%',
  );
  const zoomIn = createHtmlElement(
    'button',
    { id: 'zoom-in', type: 'button', title: `${page.zoomIn} (+)`, 'aria-label': page.zoomIn },
    '+',
  );
  const lock = createHtmlElement('button', { id: 'lock', type: 'button', 'aria-pressed': 'false' }, 'Lock');
  const fit = createHtmlElement(
    'button',
    { id: 'fit', type: 'button', title: `${page.fitToWidth} (F)` },
    page.fit,
  );
  const names = { focus: focus.name, map: page.map, diagram: page.diagram, priorities: slides.priorities };
  const views = pageViews.map((view) => {
    const button = createHtmlElement(
      'button',
      { id: `view-${view}`, type: 'button', 'aria-pressed': 'false' },
      names[view],
    );
    button.addEventListener('click', () => actions.chooseView(view));
    return { view, button };
  });
  fit.addEventListener('click', () => actions.fit());
  journeys.addEventListener('change', () => actions.chooseJourney(journeys.value));
  zoomOut.addEventListener('click', () => actions.zoom(-1));
  zoomReset.addEventListener('click', () => actions.zoom(0));
  zoomIn.addEventListener('click', () => actions.zoom(1));
  lock.addEventListener('click', () => actions.lock(lock.getAttribute('aria-pressed') !== 'true'));
  const space = createHtmlElement('span', { class: 'space' });
  const shownAs = createHtmlElement(
    'span',
    { class: 'views', role: 'group', 'aria-label': page.shownAs },
    views.map(({ button }) => button),
  );
  return {
    element: createHtmlElement(
      'header',
      { class: 'toolbar' },
      file,
      journeys,
      space,
      shownAs,
      zoomOut,
      zoomReset,
      zoomIn,
      fit,
      lock,
    ),
    setFile: (name) => {
      file.textContent = name;
      file.title = name;
    },
    setJourneys: (choices, chosen) => showJourneys(journeys, choices, chosen),
    setView: (shown) => {
      for (const { view, button } of views) button.setAttribute('aria-pressed', String(view === shown));
    },
    setPrioritized: (hasPriorities) => {
      for (const { view, button } of views) if (view === 'priorities') button.hidden = !hasPriorities;
    },
    setZoom: (zoom) => {
      zoomReset.textContent = `${Math.round(zoom * 100)}%`;
    },
    setComparing: (comparing) => {
      shownAs.hidden = comparing;
      lock.hidden = comparing;
    },
    setLocked: (locked) => {
      lock.setAttribute('aria-pressed', String(locked));
      lock.textContent = locked ? 'Locked' : 'Lock';
      lock.title = locked ? 'Follow the active map again' : 'Keep showing this file while you edit others';
    },
  };
}

function showJourneys(
  select: HTMLSelectElement,
  choices: readonly Choice[],
  chosen: string | undefined,
): void {
  select.hidden = choices.length < 2;
  // Updating an open list would close it, so it is updated only if it changed.
  const same =
    select.options.length === choices.length &&
    choices.every(({ id, title }, index) => {
      const option = select.options[index];
      return option?.value === id && option.text === title;
    });
  if (!same)
    replaceChildren(
      select,
      choices.map(({ id, title }) => createHtmlElement('option', { value: id }, title)),
    );
  if (chosen !== undefined && select.value !== chosen) select.value = chosen;
}
