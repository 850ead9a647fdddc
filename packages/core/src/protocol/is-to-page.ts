import { isMessage } from './is-message.ts';
import { isPicture } from './is-picture.ts';
import { isPictureChange } from './is-picture-change.ts';
import type { PreviewDefaults, ToPage } from './page-messages.ts';
import {
  isAnything,
  isBoolean,
  isNumber,
  isObjectOf,
  isOneOf,
  isOptional,
  isString,
  type Shape,
} from './shape.ts';

const isDefaults = isObjectOf<PreviewDefaults>({
  view: isOptional(isOneOf(['focus', 'map', 'diagram'])),
  density: isOptional(isOneOf(['overview', 'everything'])),
});

/** Checks a message to the preview's page. */
export const isToPage: Shape<ToPage> = isMessage<ToPage>({
  show: {
    uri: isString,
    name: isString,
    locked: isBoolean,
    comparedWith: isOptional(isString),
    kept: isAnything,
    defaults: isOptional(isDefaults),
  },
  changed: { uri: isString, change: isOptional(isPictureChange), cursor: isOptional(isNumber) },
  picture: { request: isNumber, picture: isOptional(isPicture) },
  'draw-svg': { request: isNumber, view: isOneOf(['map', 'diagram']), findings: isBoolean },
  cursor: { uri: isString, offset: isNumber, typed: isOptional(isBoolean) },
});
