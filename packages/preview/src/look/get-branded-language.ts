import { getPictureLanguage, type PictureBrand, type PictureLanguage } from '@journey-maps/core/views';
import { getMapFont, mapFont } from '../map/map-layout.ts';
import { memoizeOnFirst } from '../map/memoize-on-first.ts';

/** Returns the language of a map, with the font of its brand. */
export function getBrandedLanguage(
  language: string | undefined,
  brand: PictureBrand | undefined,
): PictureLanguage {
  const own = getPictureLanguage(language);
  return brand?.font === undefined ? own : inFont(own, brand.font);
}

const inFont = memoizeOnFirst(
  (language: PictureLanguage, font: string): PictureLanguage & { font: string } => ({
    ...language,
    font,
  }),
);

/** Sets the fonts of a language and a brand for all pictures in an element. */
export function setFont({ style }: HTMLElement, language: PictureLanguage): void {
  const font = getMapFont(language);
  const family = font === mapFont ? '' : font;
  // Setting the same value again would make the browser compute all layout again.
  if (style.getPropertyValue('--font') !== family) style.setProperty('--font', family);
}
