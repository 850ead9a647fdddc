import type { PictureLanguage } from '@journey-maps/core/views';

/** Sizes of the map, in CSS pixels at a zoom of 1. The style sheet repeats them. */
export const mapLayout = {
  /** The strip of a group of rows, and the headings of its rows beside it. */
  stripWidth: 20,
  headingWidth: 166,
  /** The height of one point of the emotion curve. */
  pointHeight: 40,
  faceSize: 36,
  /** The distance from the best emotion to the upper edge of the row, and from the worst to the lower edge. */
  curveMargin: 28,
} as const;

/** The fonts of the map, for drawing and for measuring. */
export const mapFont =
  'Inter, "Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", Arial, "DejaVu Sans", sans-serif';

/** Returns the fonts of a map: its brand's font, the font of all maps, and then the fonts of its language's script. */
export function getMapFont({ fonts, font }: Pick<PictureLanguage, 'fonts' | 'font'>): string {
  if (fonts.length === 0 && font === undefined) return mapFont;
  const [first = '', ...others] = mapFont.split(', ');
  return [
    ...(font === undefined ? [] : [JSON.stringify(font)]),
    first,
    ...fonts.map((font) => JSON.stringify(font)),
    ...others,
  ].join(', ');
}

/**
 * Returns the width of columns: the fewer columns a map has, the wider they are. The last width is the minimum
 * into which a card's words fit.
 */
export function computeColumnWidth(columns: number): number {
  if (columns <= 3) return 320;
  return columns <= 6 ? 264 : 232;
}
