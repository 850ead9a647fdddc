import { expect, test } from 'vitest';
import { isFailure } from './result.ts';

test.each([
  [{ problem: 'there is no such file' }, true],
  [{ problem: '' }, true],
  [{ problem: undefined, value: 1 }, false],
  [{ problems: ['a'] }, false],
  ['problem', false],
  [undefined, false],
  [null, false],
])('a result is a failure if it has a problem in words: %j', (result, expected) => {
  expect(isFailure(result)).toBe(expected);
});
