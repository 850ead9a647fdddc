import { expect, it } from 'vitest';
import type { FileMap } from '../views/map/map.ts';
import { isFileMap } from './file-map.ts';

const mapWith = (image: string): FileMap => ({
  journeys: [],
  empathyMaps: [],
  declarations: [
    {
      id: 'anna',
      kind: 'persona',
      title: 'Anna',
      span: { start: 0, end: 1 },
      facts: [{ label: 'Picture', value: 'Anna', image }],
      marks: [],
    },
  ],
});

it('takes images that are part of the message, of the types that browsers show', () => {
  for (const type of ['png', 'jpeg', 'webp', 'gif', 'svg+xml'])
    expect(isFileMap(mapWith(`data:image/${type};base64,AAAA`))).toBe(true);
});

it.each([
  'https://example.com/a.png',
  'data:text/html;base64,AAAA',
  'data:image/png,AAAA',
  'data:image/png;base64,AAAA" onerror="alert(1)',
  'javascript:alert(1)',
])('takes no image from %s', (image) => {
  expect(isFileMap(mapWith(image))).toBe(false);
});
