import type { Picture } from '@journey-maps/core/protocol';
import { createHtmlElement } from './html.ts';

export interface Notice {
  readonly element: HTMLElement;
  readonly show: (text: string, place?: NonNullable<Picture['broken']>) => void;
  readonly hide: () => void;
}

/** Creates the notice about a problem with the picture; a click leads to the position in the text. */
export function createNotice(goTo: (place: NonNullable<Picture['broken']>) => void): Notice {
  const element = createHtmlElement('div', {
    id: 'banner',
    class: 'banner',
    role: 'status',
    lang: 'en',
    dir: 'ltr',
    hidden: '',
  });
  let words: string | undefined;
  let at: NonNullable<Picture['broken']> | undefined;
  return {
    element,
    show: (text, place) => {
      at = place;
      const button = element.querySelector('button');
      if (place !== undefined && button !== null) button.title = place.message;
      // Screen readers read it again only if its text changes.
      if (text === words) return;
      words = text;
      element.hidden = false;
      element.replaceChildren(
        place === undefined ? text : createPlaceButton(text, place, () => at && goTo(at)),
      );
    },
    hide: () => {
      words = undefined;
      element.hidden = true;
      element.replaceChildren();
    },
  };
}

function createPlaceButton(
  text: string,
  place: NonNullable<Picture['broken']>,
  onClick: () => void,
): HTMLElement {
  const button = createHtmlElement('button', { type: 'button', class: 'place', title: place.message }, text);
  button.addEventListener('click', onClick);
  return button;
}
