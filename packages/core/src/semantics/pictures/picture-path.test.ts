import { expect, it } from 'vitest';
import { resolvePicturePath } from './picture-path.ts';

const from = 'file:///maps/shop/main.journey';

it.each([
  ['photos/till.jpg', 'file:///maps/shop/photos/till.jpg'],
  ['./till.PNG', 'file:///maps/shop/till.PNG'],
  ['../anna.svg', 'file:///maps/anna.svg'],
  ['a//b/./c.webp', 'file:///maps/shop/a/b/c.webp'],
  ["Köp (1)'s.gif", 'file:///maps/shop/K%C3%B6p%20%281%29%27s.gif'],
  ['100%.jpeg', 'file:///maps/shop/100%25.jpeg'],
  // An encoded path is a literal file name and nothing else.
  ['%2e%2e/%2e%2e/till.jpg', 'file:///maps/shop/%252e%252e/%252e%252e/till.jpg'],
])('resolves %s beside its map', (path, uri) => {
  expect(resolvePicturePath(path, from)).toEqual({ uri });
});

it.each([
  ['https://example.com/till.jpg', 'address'],
  ['//example.com/till.jpg', 'address'],
  ['data:image/png;base64,AAAA.png', 'address'],
  ['file:///etc/till.jpg', 'address'],
  ['/home/anna/till.jpg', 'absolute'],
  ['C:\\Users\\Anna\\till.jpg', 'absolute'],
  ['c:/till.jpg', 'absolute'],
  ['~/till.jpg', 'absolute'],
  ['\\\\server\\till.jpg', 'absolute'],
  ['photos\\till.jpg', 'unusable'],
  ['till\u0000.jpg', 'unusable'],
  ['till\ud800.jpg', 'unusable'],
  ['till.pdf', 'format'],
  ['till', 'format'],
  ['till.jpg?size=2', 'format'],
  ['../../../till.jpg', 'outside'],
])('refuses %s as %s', (path, problem) => {
  expect(resolvePicturePath(path, from)).toEqual({ problem });
});

it('resolves a picture of a map that is nowhere saved', () => {
  expect(resolvePicturePath('till.jpg', 'untitled:Untitled-1')).toEqual({ uri: 'till.jpg' });
});
