import { createHtmlElement } from '../html.ts';

/** A hidden sheet on which parts of a map are measured. */
export interface PaperBench {
  /** Returns the height of parts with their margins, in CSS pixels. The parts are removed again. */
  readonly getHeight: (parts: readonly HTMLElement[]) => number;
  /** Places parts on the bench, and returns the result of `measure` while they are there. */
  readonly whileLaidOut: <T>(parts: readonly HTMLElement[], measure: () => T) => T;
}

/**
 * Creates a bench in the document.
 *
 * @param copy the map with the parts to measure
 * @param width the width of the sheet at the map's own size
 */
export function createPaperBench(copy: HTMLElement, host: HTMLElement, width: number): PaperBench {
  const sheet = copy.cloneNode(false) as HTMLElement;
  const box = createHtmlElement('div', { class: 'paper-bench' });
  sheet.style.width = `${width}px`;
  sheet.append(box);
  host.append(sheet);

  function whileLaidOut<T>(parts: readonly HTMLElement[], measure: () => T): T {
    const homes = parts.map((part) => ({ part, parent: part.parentNode, next: part.nextSibling }));
    for (const part of parts) box.append(part);
    try {
      return measure();
    } finally {
      box.replaceChildren();
      for (const { part, parent, next } of homes.reverse()) parent?.insertBefore(part, next);
    }
  }

  return {
    whileLaidOut,
    getHeight: (parts) => whileLaidOut(parts, () => box.getBoundingClientRect().height),
  };
}
