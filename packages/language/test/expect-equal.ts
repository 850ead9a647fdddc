import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/**
 * Expects two large values to be equal, as `toEqual` does. For equal values it takes a fraction of the time, which
 * counts where thousands of random inputs are compared.
 */
export function expectEqual<T>(actual: T, expected: T): void {
  expect(isDeepStrictEqual(actual, expected) ? expected : actual).toEqual(expected);
}
