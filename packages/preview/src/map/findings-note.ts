import type { MapFinding } from '@journey-maps/core/views';
import { createHtmlElement, replaceChildren } from '../html.ts';
import { renderCodeSpans } from '../render-code-spans.ts';
import { findingSigns } from './finding-signs.ts';

/** The messages of a badge, shown beside it while it has the pointer or the focus. */
export interface FindingsNote {
  readonly element: HTMLElement;
}

export interface FindingsNoteEvents {
  /** Returns the current findings of a badge: their spans change with every letter. */
  readonly listFindings: (badge: HTMLElement) => readonly MapFinding[];
  readonly reveal: (finding: MapFinding) => void;
}

/**
 * Shows the findings of the badges in an element. The note is on top of everything else, so that no row cuts
 * it off.
 *
 * @param within the element that contains the badges
 */
export function createFindingsNote(within: HTMLElement, events: FindingsNoteEvents): FindingsNote {
  const element = createHtmlElement('div', {
    class: 'findings-note',
    role: 'tooltip',
    lang: 'en',
    dir: 'ltr',
    hidden: '',
  });
  let badge: HTMLElement | undefined;

  function show(shownBadge: HTMLElement): void {
    const findings = events.listFindings(shownBadge);
    badge = shownBadge;
    replaceChildren(
      element,
      findings.map((finding, index) => entry(finding, index)),
    );
    element.hidden = findings.length === 0;
    place(shownBadge);
  }

  function place(beside: Element): void {
    const box = beside.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = element;
    const left = Math.max(0, Math.min(box.left, innerWidth - offsetWidth));
    // The note touches the badge, so that the pointer can move to it.
    const top = box.bottom + offsetHeight <= innerHeight ? box.bottom : box.top - offsetHeight;
    element.style.left = `${left}px`;
    element.style.top = `${Math.max(0, top)}px`;
  }

  function entry({ level, message }: MapFinding, index: number): HTMLElement {
    const { symbol, word } = findingSigns[level];
    const button = createHtmlElement(
      'button',
      { type: 'button', class: `finding finding-${level}` },
      createHtmlElement('span', { 'aria-hidden': 'true' }, `${symbol} `),
      createHtmlElement('span', { class: 'unseen' }, `${word}: `),
      createHtmlElement('span', { class: 'message' }, renderCodeSpans(message)),
    );
    button.addEventListener('click', () => {
      const finding = badge && events.listFindings(badge)[index];
      if (finding !== undefined) events.reveal(finding);
      hide();
    });
    return button;
  }

  function hide(): void {
    badge = undefined;
    element.hidden = true;
  }

  const getBadgeAt = (target: EventTarget | null): HTMLElement | undefined =>
    (target instanceof Element && target.closest<HTMLElement>('[data-badge]')) || undefined;
  const isHere = (target: EventTarget | null): boolean => target instanceof Node && element.contains(target);
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, ({ target }) => {
      const pointed = getBadgeAt(target);
      if (pointed !== undefined && within.contains(pointed)) {
        if (pointed !== badge) show(pointed);
      } else if (!isHere(target)) hide();
    });
  within.addEventListener('focusout', ({ relatedTarget }) => {
    if (!isHere(relatedTarget)) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  const follow = (): void => {
    if (badge?.isConnected === true) place(badge);
    else hide();
  };
  document.addEventListener('scroll', follow, { capture: true, passive: true });
  return { element };
}
