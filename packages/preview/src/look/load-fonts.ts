import { createHtmlElement } from '../html.ts';

/** The class of the style elements that define a font each. A standalone page contains them from the start. */
const fontClass = 'font';

/**
 * Loads the fonts of the page, so that nothing is measured or drawn in a fallback font first.
 *
 * @param faces CSS rules, for a page that does not contain them yet
 */
export async function loadFonts(faces: readonly string[] = []): Promise<void> {
  for (const face of faces) document.head.append(createHtmlElement('style', { class: fontClass }, face));
  // Texts in a font that fails to load use the next one of the list.
  await Promise.allSettled(Array.from(document.fonts, (face) => face.load()));
}

/** Returns the fonts of the page as CSS rules. */
export function listFontFaces(): readonly string[] {
  return Array.from(document.querySelectorAll(`style.${fontClass}`), ({ textContent }) => textContent ?? '');
}
