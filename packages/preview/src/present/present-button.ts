import type { PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import type { Page } from '../page.ts';

/** Creates the button that shows the map as slides. */
export function presentButton(page: Pick<Page, 'present'>, { slides }: PictureWords): HTMLElement {
  const button = createHtmlElement('button', { id: 'present', type: 'button' }, slides.present);
  button.addEventListener('click', () => page.present());
  return button;
}
