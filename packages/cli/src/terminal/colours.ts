import type { Colors } from 'picocolors/types.js';

/** The colours that the command uses. */
export type Colours = Pick<
  Colors,
  'blue' | 'bold' | 'cyan' | 'dim' | 'green' | 'red' | 'underline' | 'yellow'
>;

/** Returns functions that colour texts, or leave them as they are. The library is loaded only for colours. */
export async function coloursFor(isColoured: boolean): Promise<Colours> {
  if (!isColoured) return plain;
  const { default: picocolors } = await import('picocolors');
  return picocolors.createColors(true);
}

const same = (text: string | number | null | undefined): string => String(text);

const plain: Colours = {
  blue: same,
  bold: same,
  cyan: same,
  dim: same,
  green: same,
  red: same,
  underline: same,
  yellow: same,
};
