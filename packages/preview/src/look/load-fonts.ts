import { htmlElement } from '../html.ts';

/** The class of the style elements that have a font each. A page that stands alone has them when it is opened. */
const fontClass = 'font';

/**
 * Loads the fonts of the page, so that nothing is measured or drawn in another one at first.
 *
 * @param faces rules of a style sheet, for a page that does not have them yet
 */
export async function loadFonts(faces: readonly string[] = []): Promise<void> {
  for (const face of faces) document.head.append(htmlElement('style', { class: fontClass }, face));
  // A font that cannot be read is drawn as the next one of the list.
  await Promise.allSettled(Array.from(document.fonts, (face) => face.load()));
}

/** Returns the fonts of the page, as rules of a style sheet. */
export function fontFaces(): readonly string[] {
  return Array.from(document.querySelectorAll(`style.${fontClass}`), ({ textContent }) => textContent ?? '');
}
