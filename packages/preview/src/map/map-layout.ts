import type { PictureLanguage } from '@journey-maps/core';

/** Sizes of the map, in CSS pixels at a zoom of 1. The style sheet has the same ones. */
export const mapLayout = {
  /** The strip of a group of rows, and beside it the headings of its rows. */
  stripWidth: 20,
  headingWidth: 166,
  /** The height of one point of the curve of emotions. */
  pointHeight: 40,
  faceSize: 36,
  /** Between the best emotion and the row's upper edge, and the worst and its lower one. */
  curveMargin: 28,
} as const;

/** The font of the map: what is measured is measured in the font that draws. */
export const mapFont =
  'Inter, "Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", Arial, "DejaVu Sans", sans-serif';

/** Returns the fonts of a map of this language: those of its script come behind the font of all maps, and that of a brand before. */
export function fontOf({ fonts, font }: Pick<PictureLanguage, 'fonts' | 'font'>): string {
  if (fonts.length === 0 && font === undefined) return mapFont;
  const [first = '', ...others] = mapFont.split(', ');
  return [
    ...(font === undefined ? [] : [JSON.stringify(font)]),
    first,
    ...fonts.map((font) => JSON.stringify(font)),
    ...others,
  ].join(', ');
}

/** A map of few columns gives each more room; below the last of these widths a card's words no longer fit. */
export function columnWidthOf(columns: number): number {
  if (columns <= 3) return 320;
  return columns <= 6 ? 264 : 232;
}
