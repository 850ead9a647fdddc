import { win32 } from 'node:path';
import { parse } from '@journey-maps/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFileUri, getUriPath } from './file-uri.ts';

const name = fc
  .string({ unit: fc.constantFrom(..."aZ0 -._~%#?&'()!*+,;=@[]{}^`|$<>:", 'ä', 'a\u0308', '日', '🙂') })
  .map((text) => `a${text}.journey`);

test('a file has the same URI where it is listed and where it is imported', () => {
  fc.assert(
    fc.property(name, name, (folder, file) => {
      const { imports } = parse(`import "./${folder}/${file}"`, createFileUri('/maps/a.journey'));
      expect(imports[0]?.uri).toBe(createFileUri(`/maps/${folder}/${file}`));
    }),
  );
});

test('a URI leads back to its path', () => {
  fc.assert(
    fc.property(name, (file) => {
      expect(getUriPath(createFileUri(`/maps/${file}`))).toBe(`/maps/${file}`);
    }),
  );
  expect(getUriPath('untitled:Untitled-1')).toBeUndefined();
  expect(getUriPath('file:///a%2Fb')).toBeUndefined();
  expect(getUriPath('file:///a%00b')).toBeUndefined();
});

test.each([
  ['C:\\Maps\\a b.journey', 'file:///c%3A/Maps/a%20b.journey'],
  ['C:/Maps/a.journey', 'file:///c%3A/Maps/a.journey'],
  ['\\\\server\\share\\a.journey', 'file://server/share/a.journey'],
  ['\\\\server\\share', 'file://server/share'],
])('on Windows, %s has the URI that VS Code gives it', (path, uri) => {
  expect(createFileUri(path, win32)).toBe(uri);
});
