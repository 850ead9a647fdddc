import type { Colors } from 'picocolors/types.js';

/** The colours that the command uses. */
export type Colours = Pick<
  Colors,
  'blue' | 'bold' | 'cyan' | 'dim' | 'green' | 'red' | 'underline' | 'yellow'
>;

/** Returns functions that colour texts, or leave them as they are. The library is loaded only for colours. */
export async function loadColours(isColoured: boolean): Promise<Colours> {
  if (!isColoured) return plain;
  const { default: picocolors } = await import('picocolors');
  return picocolors.createColors(true);
}

const keepText = (text: string | number | null | undefined): string => String(text);

const plain: Colours = {
  blue: keepText,
  bold: keepText,
  cyan: keepText,
  dim: keepText,
  green: keepText,
  red: keepText,
  underline: keepText,
  yellow: keepText,
};
