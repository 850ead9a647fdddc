import type { TextMove, TreeChange } from './picture-change/tree-change.ts';
import type { PictureChange, PictureChanged } from './server-messages.ts';
import { isListOf, isNumber, isObjectOf, isOptional, isString, type Shape } from './shape.ts';

/** Checks the form of a change only. The view model that results from it is checked afterwards. */
function isTreeChange(value: unknown): value is TreeChange {
  if (typeof value !== 'object' || value === null) return false;
  if ('set' in value) return true;
  if ('in' in value) {
    const inner = value.in;
    return (
      typeof inner === 'object' &&
      inner !== null &&
      Object.values(inner).every((change) => change === null || isTreeChange(change))
    );
  }
  if ('each' in value) return areElements(value.each);
  return isSplice(value);
}

const areElements = isListOf(
  (entry): entry is readonly [number, TreeChange] =>
    Array.isArray(entry) && entry.length === 2 && isNumber(entry[0]) && isTreeChange(entry[1]),
);

const isSplice = isObjectOf<Extract<TreeChange, { readonly between: unknown }>>({
  first: isNumber,
  last: isNumber,
  between: isListOf((element): element is unknown => element !== undefined),
});

export const isPictureChange: Shape<PictureChange> = isObjectOf<PictureChange>({
  version: isNumber,
  from: isNumber,
  to: isNumber,
  move: isOptional(isObjectOf<TextMove>({ from: isNumber, by: isNumber })),
  tree: isOptional(isTreeChange),
});

/** Checks a notification that a view model changed. */
export const isPictureChanged: Shape<PictureChanged> = isObjectOf<PictureChanged>({
  uri: isString,
  change: isOptional(isPictureChange),
});
