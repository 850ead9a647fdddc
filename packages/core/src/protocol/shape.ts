/** A test of what a value from outside is. */
export type Shape<T> = (value: unknown) => value is T;

export const isString: Shape<string> = (value): value is string => typeof value === 'string';
export const isNumber: Shape<number> = (value): value is number => Number.isFinite(value);
export const isBoolean: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

/** For what somebody else checks. */
export const isAnything: Shape<unknown> = (_): _ is unknown => true;

export function isOneOf<const T extends string>(words: readonly T[]): Shape<T> {
  return (value): value is T => (words as readonly unknown[]).includes(value);
}

export function isListOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(shape);
}

/**
 * Looks at an object once: for parts of what comes again and again with most of it the same objects, whose shape nobody
 * changes.
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

/** Absent, or of this shape. */
export function isOptional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

/** A test for each property. */
export type PropertyShapes<T> = {
  readonly [K in keyof T]-?: Shape<T[K]> | Shape<T[K] | undefined>;
};

/** An object with at least these properties: what it has beyond them does no harm. */
export function isObjectOf<T extends object>(properties: PropertyShapes<T>): Shape<T> {
  const tests = Object.entries<(value: unknown) => boolean>(properties);
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    tests.every(([name, test]) => test((value as Record<string, unknown>)[name]));
}
