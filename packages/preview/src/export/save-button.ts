import type { PictureWords } from '@journey-maps/core';
import { htmlElement } from '../html.ts';
import { pictureSvg } from './picture-svg.ts';

/**
 * Saves what is shown as an SVG file.
 *
 * @param name of the map's file
 */
export function saveButton(name: string, { page }: PictureWords): HTMLElement {
  const button = htmlElement('button', { id: 'save-svg', type: 'button' }, page.saveAsSvg);
  button.addEventListener('click', () => {
    const svg = pictureSvg(document.body);
    if (svg === undefined) return;
    const href = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    htmlElement('a', { href, download: `${name.replace(/\.journey$/u, '')}.svg` }).click();
    // The download has begun, and keeps what it needs.
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  });
  return button;
}
