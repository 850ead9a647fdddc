import { isMessage } from './is-message.ts';
import { isPicture } from './is-picture.ts';
import { isPictureChange } from './is-picture-change.ts';
import type { ToPage } from './page-messages.ts';
import { isAnything, isBoolean, isNumber, isOneOf, isOptional, isString, type Shape } from './shape.ts';

/** Checks a message to the preview's page. */
export const isToPage: Shape<ToPage> = isMessage<ToPage>({
  show: {
    uri: isString,
    name: isString,
    locked: isBoolean,
    comparedWith: isOptional(isString),
    kept: isAnything,
  },
  changed: { uri: isString, change: isOptional(isPictureChange), cursor: isOptional(isNumber) },
  picture: { request: isNumber, picture: isOptional(isPicture) },
  'draw-svg': { request: isNumber, view: isOneOf(['map', 'diagram']), findings: isBoolean },
  cursor: { uri: isString, offset: isNumber, typed: isOptional(isBoolean) },
});
