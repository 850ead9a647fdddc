import { expect, it } from 'vitest';
import { type RequestedVersion, readRequestedVersion } from './requested-version.ts';

it.each<RequestedVersion>([
  { is: 'commit', ref: 'HEAD', name: 'HEAD' },
  { is: 'commit', ref: 'origin/spring-2026', name: 'origin/spring-2026' },
  { is: 'saved' },
  { is: 'map', uri: 'file:///maps/before.journey' },
  { is: 'baseline', of: { journey: 'next', baseline: 'Buying a bike' } },
])('reads again what was kept: %j', (requested) => {
  expect(readRequestedVersion(JSON.stringify(requested))).toEqual(requested);
});

it.each([
  '',
  '{',
  'null',
  '[]',
  '"saved"',
  '{"is":"other"}',
  '{"is":"commit","ref":"HEAD"}',
  '{"is":"commit","ref":"--output=x","name":"HEAD"}',
  '{"is":"commit","ref":"","name":"HEAD"}',
  '{"is":"map","uri":"file:///etc/passwd"}',
  '{"is":"map","uri":1}',
  '{"is":"baseline"}',
  '{"is":"baseline","of":{"journey":"next"}}',
])('takes nothing else: %s', (state) => {
  expect(readRequestedVersion(state)).toBeUndefined();
});
