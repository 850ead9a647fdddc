import { type JourneyMap, planSlides, type Slide } from '@journey-maps/core/views';
import { createFocusContext, type FocusContext } from '../focus/focus-context.ts';
import { createHtmlElement, replaceChildren } from '../html.ts';
import { drawSlide } from './draw-slide.ts';
import { handlePresentationKeys } from './presentation-keys.ts';

/** A map as slides that cover the page, one at a time. */
export interface Presentation {
  readonly element: HTMLElement;
  readonly isOpen: () => boolean;
  /** Begins with the title, in full screen if the browser allows it. */
  readonly open: () => void;
  readonly close: () => void;
  /** Sets the map to show: the current slide is drawn again. */
  readonly update: (map: JourneyMap | undefined, language: string | undefined) => void;
}

/** The size of a slide, in CSS pixels, before it is scaled to the window. */
const slideSize = { width: 1280, height: 720 } as const;

/** @param ended called when the user ends the presentation */
export function createPresentation(ended: () => void): Presentation {
  // Longer than most functions: its inner functions share the current slide and its elements.
  const room = createHtmlElement('div', { class: 'presentation-room', 'aria-live': 'polite' });
  const notes = createHtmlElement('aside', { class: 'presentation-notes', tabindex: '0', hidden: '' });
  const bar = createHtmlElement('div', { class: 'presentation-bar' });
  const element = createHtmlElement(
    'div',
    {
      id: 'presentation',
      class: 'presentation',
      role: 'dialog',
      'aria-modal': 'true',
      tabindex: '-1',
      hidden: '',
    },
    room,
    notes,
    bar,
  );
  let map: JourneyMap | undefined;
  let language: string | undefined;
  let slides: readonly Slide[] = [];
  let context: FocusContext | undefined;
  let at = 0;
  /** The slide from which the overview was opened. */
  let cameFrom: number | undefined;
  let before: Element | null = null;
  /** True while it waits for a map before it opens. */
  let isWanted = false;

  const isOpen = (): boolean => !element.hidden;

  function plan(): void {
    if (map === undefined) return;
    const shown = slides[at]?.id;
    context = createFocusContext(map, { filter: {}, folded: new Set(), findings: [], language });
    slides = planSlides(map, { words: context.language.words });
    const again = slides.findIndex(({ id }) => id === shown);
    at = again >= 0 ? again : Math.min(at, slides.length - 1);
    element.lang = language ?? 'en';
    element.setAttribute(
      'aria-label',
      `${context.language.words.slides.presentation}${context.language.words.colon}${map.title}`,
    );
    showBar();
    show();
  }

  function show(): void {
    const slide = slides[at];
    if (slide === undefined || map === undefined || context === undefined) return;
    room.replaceChildren(drawSlide(slide, { number: at + 1, of: slides.length }, map, context));
    showNotes(slide);
    fit();
  }

  function showNotes(slide: Slide): void {
    if (context === undefined) return;
    const { slides: words } = context.language.words;
    notes.setAttribute('aria-label', words.notes);
    replaceChildren(notes, [
      createHtmlElement('h2', {}, words.notes),
      ...(slide.notes.length === 0 ? [createHtmlElement('p', {}, words.noNotes)] : []),
      ...slide.notes.flatMap(({ heading, lines }) => [
        createHtmlElement('h3', {}, heading),
        createHtmlElement(
          'ul',
          {},
          lines.map((line) => createHtmlElement('li', {}, line)),
        ),
      ]),
    ]);
    notes.scrollTop = 0;
  }

  /** Scales the slide to the window; a slide with many words gets smaller text. */
  function fit(): void {
    const slide = room.firstElementChild;
    if (!(slide instanceof HTMLElement) || !isOpen()) return;
    const scale = Math.min(room.clientWidth / slideSize.width, room.clientHeight / slideSize.height);
    slide.style.setProperty('zoom', String(Math.max(0.1, scale)));
    const body = slide.querySelector<HTMLElement>('.slide-body');
    if (body === null) return;
    for (const size of sizes) {
      body.style.setProperty('--size', String(size));
      if (body.scrollHeight <= body.clientHeight + 1 && body.scrollWidth <= body.clientWidth + 1) break;
    }
  }

  function go(to: number): void {
    cameFrom = undefined;
    at = Math.max(0, Math.min(slides.length - 1, to));
    show();
  }

  function toOverview(): void {
    const overview = slides.findIndex(({ kind }) => kind === 'overview');
    if (overview < 0) return;
    const from = at;
    if (at === overview && cameFrom !== undefined) return go(cameFrom);
    go(overview);
    if (from !== overview) cameFrom = from;
  }

  function toggleNotes(): void {
    notes.hidden = !notes.hidden;
    bar.querySelector('#present-notes')?.setAttribute('aria-pressed', String(!notes.hidden));
    fit();
  }

  function open(): void {
    if (isOpen()) return;
    isWanted = map === undefined;
    if (isWanted) return;
    before = document.activeElement;
    element.hidden = false;
    at = 0;
    cameFrom = undefined;
    setInert(true);
    plan();
    element.focus();
    if (document.fullscreenEnabled) void element.requestFullscreen().catch(() => undefined);
  }

  function close(): void {
    if (!isOpen()) return;
    element.hidden = true;
    setInert(false);
    const goBack = (): void => {
      if (before instanceof HTMLElement) before.focus();
    };
    // The browser moves the focus once more when it leaves full screen.
    if (document.fullscreenElement === null) goBack();
    else void document.exitFullscreen().then(goBack, goBack);
    ended();
  }

  function setInert(isInert: boolean): void {
    for (const other of element.parentElement?.children ?? [])
      if (other !== element && other instanceof HTMLElement) other.inert = isInert;
  }

  const actions = {
    next: () => go(at + 1),
    previous: () => go(at - 1),
    first: () => go(0),
    last: () => go(slides.length - 1),
    overview: toOverview,
    notes: toggleNotes,
    end: close,
  };

  function showBar(): void {
    if (context === undefined) return;
    const { slides: words, page } = context.language.words;
    const button = (id: string, sign: string, name: string, press: () => void) => {
      const made = createHtmlElement('button', { id: `present-${id}`, type: 'button', title: name }, sign);
      if (sign !== name) made.setAttribute('aria-label', name);
      made.addEventListener('click', press);
      return made;
    };
    const toNotes = button('notes', words.notes, words.notes, actions.notes);
    toNotes.setAttribute('aria-pressed', String(!notes.hidden));
    const focused = document.activeElement?.id;
    bar.replaceChildren(
      button('previous', '‹', words.previous, actions.previous),
      button('next', '›', words.next, actions.next),
      button('overview', page.densities.overview, page.densities.overview, actions.overview),
      toNotes,
      button('end', '✕', words.end, actions.end),
    );
    if (focused?.startsWith('present-') === true) document.getElementById(focused)?.focus();
  }

  handlePresentationKeys(element, isOpen, actions);
  element.addEventListener('click', ({ target }) => {
    const slideId =
      target instanceof Element ? target.closest<HTMLElement>('[data-slide]')?.dataset['slide'] : undefined;
    if (slideId !== undefined) go(slides.findIndex(({ id }) => id === slideId));
  });
  new ResizeObserver(fit).observe(room);
  // In full screen the browser itself handles Escape, without a key event.
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement === null) close();
  });

  return {
    element,
    isOpen,
    open,
    close,
    update: (next, of) => {
      map = next;
      language = of;
      if (isWanted) open();
      else if (!isOpen()) return;
      else if (map === undefined) close();
      else plan();
    },
  };
}

/** The text sizes to try until all words fit on a slide. */
const sizes = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.44] as const;
