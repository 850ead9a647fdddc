import type { PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';

/**
 * Returns a button that saves the current picture as an SVG file.
 *
 * @param name the name of the map's file
 * @param say shows the reason if saving failed; an empty text clears it
 * @param draw returns the current picture as the text of an SVG file, or undefined without a picture
 */
export function saveButton(
  name: string,
  { page }: PictureWords,
  say: (text: string) => void,
  draw: () => string | undefined,
): HTMLElement {
  const button = createHtmlElement('button', { id: 'save-svg', type: 'button' }, page.saveAsSvg);
  button.addEventListener('click', () => {
    let svg: string | undefined;
    try {
      svg = draw();
    } catch (error) {
      say(page.notSaved(error instanceof Error ? error.message : String(error)));
      return;
    }
    if (svg === undefined) return;
    say('');
    const href = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    createHtmlElement('a', { href, download: `${name.replace(/\.journey$/u, '')}.svg` }).click();
    // The download has begun by then, and no longer needs the address.
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  });
  return button;
}
