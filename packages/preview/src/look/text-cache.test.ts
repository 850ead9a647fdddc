import { expect, it } from 'vitest';
import { createTextCache } from './text-cache.ts';

it('a cache of texts works out each text once, and begins anew when it is full', () => {
  const lengths = createTextCache<number>();
  let worked = 0;
  const getLength = (text: string) =>
    lengths(text, () => {
      worked++;
      return text.length;
    });
  expect([getLength('one'), getLength('one'), worked]).toEqual([3, 3, 1]);
  for (let i = 0; i < 20_000; i++) getLength(`text ${i}`);
  worked = 0;
  expect([getLength('one'), worked]).toEqual([3, 1]);
});
