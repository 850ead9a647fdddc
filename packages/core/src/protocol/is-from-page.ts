import { isMessage } from './is-message.ts';
import { isPosition } from './is-position.ts';
import { isSpan } from './is-span.ts';
import type { FromPage } from './page-messages.ts';
import { isAnything, isBoolean, isNumber, isOptional, isString, type Shape } from './shape.ts';

/** Checks a message from the preview's page. */
export const isFromPage: Shape<FromPage> = isMessage<FromPage>({
  ready: {},
  pull: { request: isNumber, uri: isString },
  reveal: { uri: isString, span: isSpan, file: isOptional(isString) },
  'reveal-place': { uri: isString, at: isPosition },
  lock: { locked: isBoolean },
  'insert-example': { uri: isString },
  'leave-comparison': { uri: isString },
  look: { uri: isString, look: isString },
  keep: { state: isAnything },
  svg: { request: isNumber, svg: isOptional(isString), problem: isOptional(isString) },
  presented: {},
  failed: { message: isString },
});
