import type { FileMap } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { findChoice, listChoices } from './choices.ts';

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
  expect(listChoices([], maps, 'diagram')).toEqual([]);
  expect(listChoices([], maps, 'map').map(({ id }) => id)).toEqual(['j', 'empathy-map j']);
});

it('knows the one that the cursor is in', () => {
  const choices = listChoices([], maps, 'map');
  expect(findChoice(choices, 25)).toBe('empathy-map j');
  expect(findChoice(choices, 15)).toBeUndefined();
});
