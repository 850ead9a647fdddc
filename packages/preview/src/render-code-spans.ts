import { createHtmlElement } from './html.ts';

/** Returns the nodes of a message, with parts in backticks as code. */
export function renderCodeSpans(message: string): (Node | string)[] {
  return message.split('`').map((part, i) => (i % 2 === 1 ? createHtmlElement('code', {}, part) : part));
}
