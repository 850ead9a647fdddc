import { htmlElement } from './html.ts';

/** A message with what is to be typed, which stands in backticks, as code. */
export function withCode(message: string): (Node | string)[] {
  return message.split('`').map((part, i) => (i % 2 === 1 ? htmlElement('code', {}, part) : part));
}
