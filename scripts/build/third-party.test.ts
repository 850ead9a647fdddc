import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { root } from '../real-editor/paths.ts';
import { findThirdParty, noticesText, shortNotice } from './third-party.ts';

const manifest = (name: string, more: object = {}) =>
  JSON.stringify({ name, version: '1.0.0', license: 'MIT', ...more });

test('the notices name each package of a bundle once, with its licence text', () => {
  const folder = temporaryFolder({
    'node_modules/a/package.json': manifest('a'),
    'node_modules/a/LICENSE': 'MIT of A\r\nline\r\n',
    'node_modules/a/node_modules/@b/c/package.json': manifest('@b/c', { license: '(MIT OR ISC)' }),
    'node_modules/a/node_modules/@b/c/license.md': 'ISC of C',
    'node_modules/d/package.json': manifest('d'),
    'node_modules/d/MIT-LICENSE.txt': 'MIT of A\nline',
  });
  const packages = findThirdParty(
    [
      'packages/core/src/index.ts',
      'node_modules/a/index.js',
      'node_modules/a/lib/other.js',
      String.raw`node_modules\a\node_modules\@b\c\index.js`,
      'css-ns:../node_modules-like/x.css',
      'builtin:fs',
      'node_modules/d/d.js',
    ],
    folder,
  );
  expect(packages.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([
    '@b/c: MIT OR ISC',
    'a: MIT',
    'd: MIT',
  ]);
  const text = noticesText(packages);
  expect(text.match(/MIT of A\nline/gu)).toHaveLength(1);
  expect(text).toContain('a 1.0.0\nd 1.0.0\nLicence: MIT');
  expect(text).toContain('ISC of C');
  expect(shortNotice(packages)).toContain('@b/c 1.0.0 (MIT OR ISC), a 1.0.0 (MIT), d 1.0.0 (MIT)');
});

test.each([
  ['no text', { author: undefined }],
  ['no text of a licence that needs one', { author: 'Anna', license: 'Apache-2.0' }],
  ['no licence at all', { author: 'Anna', license: undefined }],
])('a package with %s stops the build', (_, more) => {
  const folder = temporaryFolder({ 'node_modules/a/package.json': manifest('a', more) });
  expect(() => findThirdParty(['node_modules/a/index.js'], folder)).toThrow('a has no licence text');
});

test('a package that names the MIT licence and its author gets the text of the licence', () => {
  const folder = temporaryFolder({
    'node_modules/a/package.json': manifest('a', { author: 'Anna <a@b.c>' }),
  });
  const [thirdParty] = findThirdParty(['node_modules/a/index.js'], folder);
  expect(thirdParty?.text).toMatch(/^MIT License\n\nCopyright \(c\) Anna\n\nPermission is hereby granted/u);
});

test('the committed notices name the libraries that users see', () => {
  const notices = readFileSync(`${root}THIRD-PARTY-NOTICES.txt`, 'utf8');
  for (const name of [
    'mermaid',
    'commander',
    'vscode-languageserver',
    'pptxgenjs',
    '@fontsource-variable/inter',
  ])
    expect(notices).toMatch(new RegExp(`^${name.replace('/', String.raw`\/`)} \\d`, 'mu'));
});
