import type { Span } from '@journey-maps/core/model';
import { type DiagramWay, getPictureLanguage, type JourneyDiagram } from '@journey-maps/core/views';
import type { CursorMove } from './cursor-move.ts';
import { draw } from './draw.ts';
import type { Drawing } from './drawing.ts';
import { findAtCursor } from './find-at-cursor.ts';
import { createHtmlElement } from './html.ts';
import { createLatestWinsQueue } from './latest-wins.ts';
import { layout } from './layout.ts';
import type { Shown, Viewport } from './viewport.ts';

/** A part that was clicked. */
export interface DrawnPart {
  readonly span: Span;
  readonly stale?: boolean;
}

export interface PictureFrame {
  /** The hidden element in which Mermaid measures. */
  readonly workshop: HTMLElement;
  /** Draws this journey, unless another one is requested before its turn. */
  readonly draw: (diagram: JourneyDiagram) => void;
  readonly showInstead: (element: HTMLElement) => void;
  /** Marks the part at the cursor, and scrolls to it if the user moved the cursor there. */
  readonly markCursor: (offset: number | undefined, move: CursorMove) => void;
  readonly drawn: () => boolean;
  /** Called when another view takes the window. */
  readonly leave: () => void;
}

export interface PictureFrameEvents {
  readonly reveal: (part: DrawnPart) => void;
  readonly drawn: () => void;
  /** The picture stays as before. */
  readonly failed: (message: string) => void;
}

/** Shows the journey that was requested last in the window, and handles clicks on it. */
export function createPictureFrame(window: Viewport, events: PictureFrameEvents): PictureFrame {
  // Longer than most functions: its inner functions share the shown picture.
  const workshop = createHtmlElement('div', { class: 'workshop', 'aria-hidden': 'true' });
  /** Crops the drawing to its own width. */
  const board = createHtmlElement('div', { class: 'board', dir: 'ltr' });
  /** The drawing on the page, and its diagram with current spans, which change more often than the picture. */
  let seen: { readonly drawing: Drawing; readonly look: string; diagram: JourneyDiagram } | undefined;
  let journeyDiagram: JourneyDiagram | undefined;
  let cursor: number | undefined;
  let marked: string | undefined;
  /** The reason for the cursor's position; its part may be drawn only later. */
  let lastMove: CursorMove = 'stays';

  const drawLatest = createLatestWinsQueue(async (diagram: JourneyDiagram) => {
    const look = renderKey(diagram, getComputedStyle(workshop).fontFamily);
    if (seen?.look === look) {
      seen.diagram = diagram;
      mark();
      return;
    }
    try {
      const drawing = await draw(diagram, workshop, seen?.drawing);
      // Meanwhile another view may have taken the window.
      if (journeyDiagram === undefined) return;
      const focus = getFocusedId();
      const isAnew = seen?.drawing.svg !== drawing.svg;
      seen = { drawing, look, diagram };
      if (isAnew) listen(drawing);
      const { direction } = getPictureLanguage(diagram.language);
      window.show(showDrawing(drawing, board, direction));
      window.setDirection(direction);
      events.drawn();
      if (focus !== undefined) focusGroup(drawing, focus);
      mark();
    } catch (error) {
      events.failed(error instanceof Error ? error.message : String(error));
    }
  });

  function listen({ svg }: Drawing): void {
    const reveal = (event: Event): boolean => {
      const part = event.target instanceof Element ? getPart(event.target) : undefined;
      if (part !== undefined) events.reveal(part);
      return part !== undefined;
    };
    svg.addEventListener('click', reveal);
    svg.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      if (reveal(event)) event.preventDefault();
    });
  }

  function getPart(target: Element): DrawnPart | undefined {
    const group = target.closest<SVGGElement>('.jm-task, .jm-section, .jm-way');
    if (group === null || seen === undefined) return undefined;
    const { drawing, diagram } = seen;
    if (group.classList.contains('jm-way'))
      return listDiagramWays(diagram).find(({ id }) => id === group.dataset['id']);
    const task = drawing.tasks.indexOf(group);
    return task >= 0
      ? diagram.sections.flatMap((section) => section.tasks)[task]
      : diagram.sections[drawing.sections.indexOf(group)];
  }

  function mark(): void {
    if (seen === undefined) return;
    const { drawing, diagram } = seen;
    const part = cursor === undefined ? undefined : findAtCursor(diagram, cursor);
    const group = part && (part.of === 'task' ? drawing.tasks : drawing.sections)[part.index];
    for (const other of drawing.svg.querySelectorAll('.at-cursor')) {
      if (other !== group) other.classList.remove('at-cursor');
    }
    group?.classList.add('at-cursor');
    markWay(drawing, diagram);
    const key = part && `${diagram.id} ${part.of} ${part.index}`;
    // A keystroke must not undo the user's scrolling: typing scrolls only when it leads into another step.
    const follows = lastMove === 'moved' || (lastMove === 'typed' && part?.of === 'task');
    if (group !== undefined && key !== marked && follows)
      window.bringIntoSight(group.querySelector(':scope > .box') ?? group);
    if (lastMove !== 'typed-broken') marked = key;
  }

  function markWay({ svg }: Drawing, diagram: JourneyDiagram): void {
    const at = cursor;
    const way =
      at === undefined
        ? undefined
        : listDiagramWays(diagram).find(({ span, stale }) => !stale && span.start <= at && at <= span.end);
    for (const group of way === undefined ? [] : svg.querySelectorAll<SVGGElement>('.jm-way'))
      group.classList.toggle('at-cursor', group.dataset['id'] === way?.id);
  }

  return {
    workshop,
    draw: (diagram) => {
      journeyDiagram = diagram;
      drawLatest(diagram);
    },
    showInstead: (element) => {
      journeyDiagram = undefined;
      seen = undefined;
      window.showInstead(element);
    },
    markCursor: (offset, move) => {
      cursor = offset;
      lastMove = move;
      mark();
    },
    drawn: () => seen !== undefined,
    leave: () => {
      journeyDiagram = undefined;
      seen = undefined;
    },
  };
}

function showDrawing(
  { svg, width, room, height, scale }: Drawing,
  board: HTMLElement,
  direction: string,
): Shown {
  board.dataset['width'] = String(width);
  const shown = board.querySelector<HTMLElement>('.scale-pane');
  const isSame = shown !== null && shown.firstElementChild === scale.svg;
  const pane = isSame ? shown : createHtmlElement('div', { class: 'scale-pane' }, scale.svg);
  const row = isSame
    ? shown.parentElement
    : createHtmlElement('div', { class: 'scale-row', dir: direction }, pane);
  if (board.lastElementChild !== svg) board.replaceChildren(...(row === null ? [] : [row]), svg);
  else if (row !== null && board.firstElementChild !== row) board.firstElementChild?.replaceWith(row);
  const before = direction === 'rtl' ? width - scale.x - scale.width : scale.x;
  return {
    element: board,
    setZoom: (zoom) => {
      board.style.width = `${width * zoom}px`;
      svg.style.width = `${room * zoom}px`;
      svg.style.height = `${height * zoom}px`;
      pane.style.width = `${scale.width * zoom}px`;
      pane.style.marginInlineStart = `${before * zoom}px`;
      scale.svg.style.width = `${scale.width * zoom}px`;
      scale.svg.style.height = `${scale.height * zoom}px`;
      scale.svg.style.top = `${(scale.y - layout.top) * zoom}px`;
    },
    width: () => width,
    covered: () => ({ start: scale.width, top: 0 }),
  };
}

function listDiagramWays({ sections }: JourneyDiagram): readonly DiagramWay[] {
  return sections.flatMap(({ tasks }) => tasks.flatMap(({ ways = [] }) => ways));
}

/** Returns a key for everything visible in a diagram: if only spans change, nothing is drawn again. */
function renderKey(diagram: JourneyDiagram, fontFamily: string): string {
  return fontFamily + JSON.stringify(diagram, (key, value: unknown) => (key === 'span' ? undefined : value));
}

function getFocusedId(): string | undefined {
  const focused = document.activeElement;
  return focused instanceof SVGGElement ? focused.dataset['id'] : undefined;
}

function focusGroup({ svg }: Drawing, id: string): void {
  const group = svg.querySelector<SVGGElement>(`[role="button"][data-id="${CSS.escape(id)}"]`);
  group?.focus({ preventScroll: true });
}
