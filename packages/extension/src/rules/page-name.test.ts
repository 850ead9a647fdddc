import { expect, it } from 'vitest';
import { getPageName, getRule } from './page-name.ts';

it('leads from a rule to its page, and back', () => {
  expect(getRule(`/${getPageName('pain-without-owner')}`)).toBe('pain-without-owner');
  expect(getRule('/README.md')).toBeUndefined();
});
