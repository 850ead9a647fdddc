import type { JourneyMap, MapItem } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { createReferences, createReferencesKey } from './references.ts';

const span = { start: 0, end: 0 };
const item = (kind: MapItem['kind'], id: string, more: Partial<MapItem> = {}): MapItem => ({
  id,
  kind,
  title: id,
  span,
  facts: [],
  marks: [],
  ...more,
});

const map: JourneyMap = {
  id: 'j',
  title: 'J',
  kind: 'journey-map',
  span,
  facts: [],
  people: [],
  items: [item('metric', 'nps'), item('evidence', 'talks'), item('evidence', 'survey')],
  stages: [
    {
      id: 's',
      title: 'S',
      span,
      facts: [],
      items: [item('pain', 'slow', { evidence: ['survey', 'talks', 'elsewhere'] })],
      moments: [
        {
          id: 'm',
          kind: 'step',
          title: 'M',
          span,
          momentOfTruth: false,
          facts: [],
          feelings: [],
          items: [
            item('pain', 'gone', { change: 'removed' }),
            item('pain', 'dear'),
            item('opportunity', 'faster', { answers: ['dear', 'elsewhere'], improves: ['nps'] }),
          ],
        },
      ],
    },
  ],
};

it('The parts of a map are numbered by their kind, in reading order', () => {
  const { of } = createReferences(map);
  expect(['nps', 'talks', 'survey', 'slow', 'dear', 'faster'].map((id) => of(id)?.label)).toEqual([
    'M1',
    '1',
    '2',
    'P1',
    'P2',
    'O1',
  ]);
});

it('A part that is gone in a comparison has no number', () => {
  expect(createReferences(map).of('gone')).toBeUndefined();
});

it('Evidence is told by its numbers in their order, and what lies elsewhere has none', () => {
  const references = createReferences(map);
  const [slow] = map.stages[0]?.items ?? [];
  expect(slow && references.evidence(slow)).toEqual([1, 2]);
});

it('The look of an item has its own number and those of what it answers and improves', () => {
  const faster = map.stages[0]?.moments[0]?.items[2];
  expect(faster && createReferencesKey(faster, createReferences(map))).toBe('O1:P2 ? M1::');
});
