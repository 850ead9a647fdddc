import { isPicture, isPosition } from './is-picture.ts';
import { isPictureChange } from './is-picture-change.ts';
import { isSpan } from './is-span.ts';
import type { FromPage, ToPage } from './page-messages.ts';
import {
  isAnything,
  isBoolean,
  isNumber,
  isObjectOf,
  isOneOf,
  isOptional,
  isString,
  type PropertyShapes,
  type Shape,
} from './shape.ts';

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

type Tagged = { readonly type: string };
type Properties<T extends Tagged, K> = Omit<Extract<T, { readonly type: K }>, 'type'>;

/** Makes a check for each type of message. A new type or property without a check does not compile. */
function isMessage<T extends Tagged>(
  types: {
    readonly [K in T['type']]: PropertyShapes<Properties<T, K>>;
  },
): Shape<T> {
  const byType = new Map<unknown, (value: unknown) => boolean>(
    Object.entries<PropertyShapes<object>>(types).map(([type, properties]) => [type, isObjectOf(properties)]),
  );
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    return byType.get((value as { readonly type?: unknown }).type)?.(value) ?? false;
  };
}
