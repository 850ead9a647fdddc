import type { MapElement } from '@journey-maps/markdown/map-element';
import { writeStyleSheet } from '@journey-maps/markdown/map-styles';
import { type ReadMap, readMap } from './read-map.ts';
import { toDom } from './to-dom.ts';

/** The event that a map sends when a part of its text is not drawn. */
export type JourneyProblemEvent = CustomEvent<{ readonly line: number; readonly message: string }>;

/** The class is made only in a browser: a site that is built on a server can import this module as well. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * `<journey-map src="checkout.journey">`: draws a map as a table, with its emotion curve. Without `src`, it
 * draws its own text. Until then, and without a map to draw, the page shows the content of the element.
 *
 * Sends `journey-problem` for each part of the text that is not drawn.
 */
export class JourneyMapElement extends Base {
  static readonly observedAttributes = ['src'];
  /** Counts the drawings, so that a slow one does not replace a later one. */
  #drawings = 0;

  connectedCallback(): void {
    void this.#draw();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#draw();
  }

  async #draw(): Promise<void> {
    const drawing = ++this.#drawings;
    const src = this.getAttribute('src');
    const url = new URL(src ?? '', this.baseURI).href;
    const read = await readOrExplain(src === null ? this.textContent : undefined, url);
    if (drawing !== this.#drawings) return;
    this.#show(read.drawing, read.failure);
    for (const detail of read.problems)
      this.dispatchEvent(new CustomEvent('journey-problem', { detail, bubbles: true, composed: true }));
  }

  #show(drawing: MapElement | undefined, failure: string | undefined): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (root.adoptedStyleSheets.length === 0) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`:host { display: block; }\n${writeStyleSheet()}`);
      root.adoptedStyleSheets = [sheet];
    }
    const body = document.createElement('div');
    if (drawing !== undefined) body.append(toDom(drawing));
    else if (failure === undefined) body.append(document.createElement('slot'));
    else {
      body.setAttribute('role', 'alert');
      body.append(failure);
    }
    root.replaceChildren(body);
  }
}

async function readOrExplain(own: string | undefined, url: string): Promise<ReadMap & { failure?: string }> {
  const text = own ?? (await fetchText(url));
  if (text === undefined) {
    const failure = `There is no map at ${url}. Correct \`src\`, which is relative to this page.`;
    return { problems: [{ line: 1, message: failure }], failure };
  }
  return readMap(text, url, fetchText);
}

/** Fetches a file; undefined if it does not exist, or if the site forbids to read it. */
async function fetchText(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

if (typeof customElements !== 'undefined' && customElements.get('journey-map') === undefined)
  customElements.define('journey-map', JourneyMapElement);
