import { expect, test } from 'vitest';
import { getRelativePath } from './relative-path.ts';

test.each([
  ['file:///maps/a.journey', 'file:///maps/b.journey', './b.journey'],
  ['file:///maps/a.journey', 'file:///maps/shared/b.journey', './shared/b.journey'],
  ['file:///maps/x/a.journey', 'file:///maps/shared/b.journey', '../shared/b.journey'],
  ['file:///maps/a.journey', 'file:///maps/n%C3%A4r%20n%C3%A5gon.journey', './när någon.journey'],
  ['file:///maps/a.journey', 'file:///maps/100%.journey', './100%.journey'],
  ['vscode-vfs://github/o/r/a.journey', 'vscode-vfs://github/o/r/b.journey', './b.journey'],
])('from %s to %s', (from, to, path) => expect(getRelativePath(from, to)).toBe(path));

test('leads to no other host', () => {
  expect(getRelativePath('file:///maps/a.journey', 'vscode-vfs://github/o/b.journey')).toBeUndefined();
});
