import { element } from './element.ts';

/** The time for which a message stays, in milliseconds. */
const shown = 6000;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Shows a sentence to the user for a while. */
export function say(message: string): void {
  const place = element('said', HTMLElement);
  place.textContent = message;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    place.textContent = '';
  }, shown);
}
