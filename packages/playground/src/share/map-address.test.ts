import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { largestShared, mapFromFragment, mapName, mapToFragment } from './map-address.ts';

const packed = (bytes: string | Uint8Array): string => deflateRawSync(bytes).toString('base64url');

it.each([
  ['a map', 'checkout.journey', 'journey j "Checkout" {\n}\n'],
  ['an empty text', 'empty.journey', ''],
  ['letters of all kinds', 'reise.journey', 'journey "Größe 你好 😀 مرحبا" {}'],
  ['a text like an address', 'a&map=x#y.journey', '#map=abc&name=x'],
])('an address brings %s back', async (_, name, text) => {
  const fragment = await mapToFragment({ name, text });
  expect(fragment).toMatch(/^name=[^#]*&map=[\w-]*$/u);
  expect(await mapFromFragment(`#${fragment}`)).toEqual({ name, text });
});

it('an address without a map has none', async () => {
  for (const fragment of ['', '#', '#example=retail', '#name=a.journey'])
    expect(await mapFromFragment(fragment)).toBeUndefined();
});

it('a damaged address is reported instead of thrown', async () => {
  const whole = packed('journey j "Checkout" {}');
  for (const map of [
    '%%%',
    '!',
    whole.slice(0, -4),
    `${whole}!`,
    packed(new Uint8Array([0xff, 0xfe])),
    'AAAA',
  ])
    expect(await mapFromFragment(`map=${encodeURIComponent(map)}`), map).toBe('damaged');
});

it('a short address cannot fill the memory', async () => {
  const bomb = packed('a'.repeat(largestShared + 1));
  expect(bomb.length).toBeLessThan(5000);
  expect(await mapFromFragment(`map=${bomb}`)).toBe('damaged');
  expect(await mapFromFragment(`map=${packed('a'.repeat(largestShared))}`)).toMatchObject({
    name: 'map.journey',
  });
});

it.each([
  ['checkout.journey', 'checkout.journey'],
  ['checkout', 'checkout.journey'],
  ['../../etc/passwd', 'passwd.journey'],
  ['C:\\maps\\shop.journey', 'shop.journey'],
  ['a\u0000b\u202E.journey', 'ab.journey'],
  ['..', 'map.journey'],
  ['', 'map.journey'],
  ['.journey', 'map.journey'],
])('the name %j becomes %j', (name, safe) => {
  expect(mapName(name)).toBe(safe);
});
