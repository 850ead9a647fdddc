/** A type guard for unchecked values. */
export type Shape<T> = (value: unknown) => value is T;

export const isString: Shape<string> = (value): value is string => typeof value === 'string';
export const isNumber: Shape<number> = (value): value is number => Number.isFinite(value);
export const isBoolean: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

/** Accepts values that are checked elsewhere. */
export const isAnything: Shape<unknown> = (_): _ is unknown => true;

export function isOneOf<const T extends string>(words: readonly T[]): Shape<T> {
  return (value): value is T => (words as readonly unknown[]).includes(value);
}

export function isListOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(shape);
}

/**
 * Makes a guard that remembers checked objects. Use it for parts of large messages that mostly consist of the
 * same objects, if nothing changes their shape.
 */
export function isKnown<T extends object>(shape: Shape<T>): Shape<T> {
  const known = new WeakSet<object>();
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    if (known.has(value)) return true;
    if (!shape(value)) return false;
    known.add(value);
    return true;
  };
}

/** Makes a guard that also accepts undefined. */
export function isOptional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

/** A guard for each property. */
export type PropertyShapes<T> = {
  readonly [K in keyof T]-?: Shape<T[K]> | Shape<T[K] | undefined>;
};

/** Makes a guard for objects with at least these properties. */
export function isObjectOf<T extends object>(properties: PropertyShapes<T>): Shape<T> {
  const tests = Object.entries<(value: unknown) => boolean>(properties);
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    tests.every(([name, test]) => test((value as Record<string, unknown>)[name]));
}
