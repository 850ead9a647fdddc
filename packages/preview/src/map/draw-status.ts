import { createHtmlElement } from '../html.ts';
import { drawIcon, getStatusIcon } from '../look/icons.ts';

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
  const name = getStatusIcon(word);
  return createHtmlElement(
    element,
    { class: `mark mark-status${name === undefined ? '' : ` ${name}`}` },
    name === undefined ? [] : [drawIcon(name)],
    label,
  );
}
