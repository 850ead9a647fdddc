import { getElement } from './element.ts';

/** Shows a sentence until the user goes on: presses a key, or clicks in the page. */
export function say(message: string): void {
  const place = getElement('said', HTMLElement);
  place.textContent = message;
  const hide = new AbortController();
  const go = (): void => {
    hide.abort();
    if (place.textContent === message) place.textContent = '';
  };
  addEventListener('keydown', go, { capture: true, signal: hide.signal });
  addEventListener('pointerdown', go, { capture: true, signal: hide.signal });
}
