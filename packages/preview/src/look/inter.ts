import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
import vietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2';
import ranges from '@fontsource-variable/inter/unicode.json' with { type: 'json' };

/**
 * The font of all maps, in the subsets of its package, each as a self-contained CSS rule. Where subsets
 * overlap, the last one applies.
 */
export const interFaces: readonly string[] = [
  writeFontFace(vietnamese, ranges.vietnamese),
  writeFontFace(latinExtended, ranges['latin-ext']),
  writeFontFace(latin, ranges.latin),
];

function writeFontFace(address: string, range: string): string {
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(${address}) format("woff2");unicode-range:${range}}`;
}
