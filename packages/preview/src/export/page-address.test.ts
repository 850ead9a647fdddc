import { expect, it } from 'vitest';
import { addressOf, stateOf } from './page-address.ts';

const uri = './a.journey';

it('reads what it wrote', () => {
  const address = 'view=diagram&journey=b%26c&person=anna&only=pains&folded=pains&folded=row+%22x%22';
  const state = stateOf(address, uri);
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
  expect(addressOf(state, uri)).toBe(address);
});

it('begins as it is told, and forgets what is nonsense', () => {
  const state = stateOf('view=sideways&only=joy', uri, { journey: 'b' });
  expect(addressOf(state, uri)).toBe('journey=b');
  expect(addressOf(stateOf('', uri), uri)).toBe('');
  expect(addressOf(stateOf('view=focus', uri), uri)).toBe('view=focus');
});
