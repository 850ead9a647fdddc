import { expect, it } from 'vitest';
import { textCache } from './text-cache.ts';

it('a cache of texts works out each text once, and begins anew when it is full', () => {
  const lengths = textCache<number>();
  let worked = 0;
  const lengthOf = (text: string) =>
    lengths(text, () => {
      worked++;
      return text.length;
    });
  expect([lengthOf('one'), lengthOf('one'), worked]).toEqual([3, 3, 1]);
  for (let i = 0; i < 20_000; i++) lengthOf(`text ${i}`);
  worked = 0;
  expect([lengthOf('one'), worked]).toEqual([3, 1]);
});
