import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from './version.ts';

test('the version is the packages’', () => {
  for (const path of ['../package.json', '../../../package.json']) {
    const { version: ofPackage } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
    expect(ofPackage).toBe(version);
  }
});
