import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repository } from './repository.ts';
import { version } from './version.ts';

test('the version is the packages’', () => {
  for (const path of ['../package.json', '../../../package.json']) {
    const { version: ofPackage } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
    expect(ofPackage).toBe(version);
  }
});

test('the repository is that of the project', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    readonly repository: { readonly url: string };
  };
  expect(manifest.repository.url).toBe(`git+https://github.com/${repository}.git`);
});
