import { expect, it } from 'vitest';
import { createOlderPath, readOlderTextOf } from './base-address.ts';

it('names an older text after its version', () => {
  expect(createOlderPath('/maps/buying.journey', 'HEAD')).toBe('/maps/buying (HEAD).journey');
  expect(createOlderPath('/maps/buying.journey', 'origin/main')).toBe('/maps/buying (origin-main).journey');
  expect(createOlderPath('/maps/journey.config.json', 'HEAD')).toBe('/maps/journey.config (HEAD).json');
});

it('knows again what an address is of', () => {
  for (const of of [{ uri: 'file:///a.journey' }, { uri: 'file:///a.journey', commit: 'abc' }])
    expect(readOlderTextOf(JSON.stringify(of))).toEqual(of);
  for (const other of ['', '{', '[]', '{"uri":1}', '{"uri":"u","commit":1}'])
    expect(readOlderTextOf(other)).toBeUndefined();
});
