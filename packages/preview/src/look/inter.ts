import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
import vietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2';
import ranges from '@fontsource-variable/inter/unicode.json' with { type: 'json' };

/**
 * The font of all maps, in the parts that its package has, each as a rule of a style sheet that needs nothing else. Where the
 * characters of two parts overlap, the last one counts.
 */
export const interFaces: readonly string[] = [
  face(vietnamese, ranges.vietnamese),
  face(latinExtended, ranges['latin-ext']),
  face(latin, ranges.latin),
];

function face(address: string, range: string): string {
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(${address}) format("woff2");unicode-range:${range}}`;
}
