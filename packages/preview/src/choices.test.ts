import type { FileMap } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { choiceAt, choicesOf } from './choices.ts';

const part = { title: 'T', facts: [], items: [], stages: [], people: [] };
const maps: FileMap = {
  journeys: [{ ...part, id: 'j', kind: 'journey-map', span: { start: 0, end: 10 } }],
  empathyMaps: [
    {
      ...part,
      id: 'j',
      span: { start: 20, end: 30 },
      quadrants: { says: [], thinks: [], does: [], feels: [] },
      pains: [],
      gains: [],
    },
  ],
  declarations: [],
};

it('offers journeys as diagrams, and as maps also empathy maps', () => {
  expect(choicesOf([], maps, 'diagram')).toEqual([]);
  expect(choicesOf([], maps, 'map').map(({ id }) => id)).toEqual(['j', 'empathy-map j']);
});

it('knows the one that the cursor is in', () => {
  const choices = choicesOf([], maps, 'map');
  expect(choiceAt(choices, 25)).toBe('empathy-map j');
  expect(choiceAt(choices, 15)).toBeUndefined();
});
