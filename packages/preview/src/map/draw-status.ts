import { htmlElement } from '../html.ts';
import { icon, statusIcon } from '../look/icons.ts';

/**
 * Draws a status as an icon and its word.
 *
 * @param word the keyword of the status, which determines icon and look
 */
export function drawStatus(
  word: string | undefined,
  label: string,
  element: 'span' | 'li' = 'span',
): HTMLElement {
  const name = statusIcon(word);
  return htmlElement(
    element,
    { class: `mark mark-status${name === undefined ? '' : ` ${name}`}` },
    name === undefined ? [] : [icon(name)],
    label,
  );
}
