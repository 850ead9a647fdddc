import { type PictureBrand, type PictureLanguage, pictureLanguage } from '@journey-maps/core/views';
import { fontOf, mapFont } from '../map/map-layout.ts';
import { remembered } from '../map/memoize-on-first.ts';

/** Returns the language of a map, with the font of its brand. */
export function brandedLanguage(
  language: string | undefined,
  brand: PictureBrand | undefined,
): PictureLanguage {
  const own = pictureLanguage(language);
  return brand?.font === undefined ? own : inFont(own, brand.font);
}

const inFont = remembered((language: PictureLanguage, font: string): PictureLanguage & { font: string } => ({
  ...language,
  font,
}));

/** Sets the fonts of a language and a brand for all pictures in an element. */
export function setFont({ style }: HTMLElement, language: PictureLanguage): void {
  const font = fontOf(language);
  const wanted = font === mapFont ? '' : font;
  // Setting the same value again would make the browser compute all layout again.
  if (style.getPropertyValue('--font') !== wanted) style.setProperty('--font', wanted);
}
