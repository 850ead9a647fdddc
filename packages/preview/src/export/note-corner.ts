import type { Box } from './box.ts';

/**
 * Returns the folded corner of a note, which the style sheet draws: its box, in the coordinates of the note's
 * box, and its style.
 *
 * @returns undefined if the theme draws no corner
 */
export function getNoteCorner(
  element: Element,
  note: Box,
): { readonly box: Box; readonly style: CSSStyleDeclaration } | undefined {
  const style = getComputedStyle(element, '::after');
  if (style.content === 'none') return undefined;
  const width = Number.parseFloat(style.width);
  const height = Number.parseFloat(style.height);
  const x = style.direction === 'rtl' ? note.x : note.x + note.width - width;
  return { box: { x, y: note.y + note.height - height, width, height }, style };
}
