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
 * Remembers checked objects. Use it for parts of large messages that mostly keep the same objects, which
 * nothing mutates.
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

/** Accepts undefined or a value of this shape. */
export function isOptional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

/** A check for each property. */
export type PropertyShapes<T> = {
  readonly [K in keyof T]-?: Shape<T[K]> | Shape<T[K] | undefined>;
};

/** Checks for an object with these properties; additional properties are allowed. */
export function isObjectOf<T extends object>(properties: PropertyShapes<T>): Shape<T> {
  const tests = Object.entries<(value: unknown) => boolean>(properties);
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    tests.every(([name, test]) => test((value as Record<string, unknown>)[name]));
}
