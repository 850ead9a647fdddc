import { htmlElement } from './html.ts';

/** Returns the nodes of a message, with parts in backticks as code. */
export function withCode(message: string): (Node | string)[] {
  return message.split('`').map((part, i) => (i % 2 === 1 ? htmlElement('code', {}, part) : part));
}
