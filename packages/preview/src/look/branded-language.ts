import { type PictureBrand, type PictureLanguage, pictureLanguage } from '@journey-maps/core';
import { fontOf, mapFont } from '../map/map-layout.ts';
import { remembered } from '../map/remembered.ts';

/** Gives what a picture takes from the language of its map, in the font of its brand. */
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

/** Lets all pictures in an element be drawn in the fonts of a language and a brand. */
export function setFont({ style }: HTMLElement, language: PictureLanguage): void {
  const font = fontOf(language);
  const wanted = font === mapFont ? '' : font;
  // Setting the same value again would make the browser lay everything out.
  if (style.getPropertyValue('--font') !== wanted) style.setProperty('--font', wanted);
}
