import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { propertyReference } from './property-reference.ts';

test('the language reference has the table of all properties', () => {
  const page = readFileSync(new URL('../../../../docs/language.md', import.meta.url), 'utf8');
  expect(page).toContain(propertyReference());
});
