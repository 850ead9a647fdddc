import { expect, it } from 'vitest';
import { parseAddress, writeAddress } from './page-address.ts';

const uri = './a.journey';

it('reads what it wrote', () => {
  const address = 'view=diagram&journey=b%26c&person=anna&only=pains&folded=pains&folded=row+%22x%22';
  const state = parseAddress(address, uri);
  expect(state).toMatchObject({
    view: 'diagram',
    files: [
      {
        uri,
        journey: 'b&c',
        filter: { person: 'anna', only: 'pains' },
        folded: ['pains', 'row "x"'],
      },
    ],
  });
  expect(writeAddress(state, uri)).toBe(address);
});

it('begins as it is told, and forgets what is nonsense', () => {
  const state = parseAddress('view=sideways&only=joy', uri, { journey: 'b' });
  expect(writeAddress(state, uri)).toBe('journey=b');
  expect(writeAddress(parseAddress('', uri), uri)).toBe('');
  expect(writeAddress(parseAddress('view=focus', uri), uri)).toBe('view=focus');
});
