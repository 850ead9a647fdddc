import { expect, it } from 'vitest';
import { pageName, ruleOf } from './page-name.ts';

it('leads from a rule to its page, and back', () => {
  expect(ruleOf(`/${pageName('pain-without-owner')}`)).toBe('pain-without-owner');
  expect(ruleOf('/README.md')).toBeUndefined();
});
