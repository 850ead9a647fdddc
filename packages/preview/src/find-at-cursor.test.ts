import type { Span } from '@journey-maps/core/model';
import type { JourneyDiagram } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { findAtCursor } from './find-at-cursor.ts';

const task = (span: Span, stale = false) => ({
  id: `${span.start}`,
  kind: 'step' as const,
  title: '',
  actors: [],
  momentOfTruth: false,
  span,
  stale,
});
const diagram: JourneyDiagram = {
  id: 'j',
  title: '',
  description: '',
  span: { start: 0, end: 200 },
  sections: [
    {
      id: 'a',
      title: '',
      span: { start: 10, end: 90 },
      tasks: [task({ start: 20, end: 60 }), task({ start: 30, end: 40 })],
    },
    {
      id: 'b',
      title: '',
      span: { start: 100, end: 190 },
      tasks: [task({ start: 110, end: 120 }, true), task({ start: 105, end: 150 })],
    },
  ],
};

it.each([
  [25, { of: 'task', index: 0 }],
  [35, { of: 'task', index: 1 }],
  [60, { of: 'task', index: 0 }],
  [80, { of: 'section', index: 0 }],
  [115, { of: 'task', index: 3 }],
  [95, undefined],
])('finds what offset %i is in', (offset, part) => {
  expect(findAtCursor(diagram, offset)).toEqual(part);
});

it('falls back to what is stale', () => {
  const [, second] = diagram.sections;
  const stale = {
    ...diagram,
    sections: [{ ...(second ?? expect.fail()), tasks: [task({ start: 110, end: 120 }, true)] }],
  };
  expect(findAtCursor(stale, 115)).toEqual({ of: 'task', index: 0 });
});
