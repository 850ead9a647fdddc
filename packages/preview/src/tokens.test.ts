import type { DiagramTask, JourneyDiagram } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { isOfUnknown, listActors, listTaskKinds, readToken, writeTokenText } from './tokens.ts';

const span = { start: 0, end: 0 };
const task = (title: string, emotion: number | undefined, actors: string[]): DiagramTask => ({
  id: title,
  kind: 'step',
  title,
  ...(emotion === undefined ? {} : { emotion }),
  actors,
  momentOfTruth: false,
  span,
});
const diagram: JourneyDiagram = {
  id: 'j',
  title: 'A title: with # all; sorts',
  description: '',
  span,
  sections: [
    { id: 'a', title: 'Same', span, tasks: [task('One', -2, ['Zoe', 'Ann']), task('Two', undefined, [])] },
    { id: 'b', title: 'Same', span, tasks: [task('Three', 9, ['Ann', 'Ann'])] },
  ],
};

it('gives Mermaid tokens and scores, each kind of task once, and no text of the map', () => {
  const kinds = listTaskKinds(diagram);
  expect(kinds).toEqual(['1: jA00000, jA00001', '?3', '5: jA00001']);
  expect(kinds.map(isOfUnknown)).toEqual([false, true, false]);
  expect(writeTokenText(kinds, 123.4)).toBe(`---
config:
  journey:
    leftMargin: 123
---
journey
    title jT
    section jS0
    jK0: 1: jA00000, jA00001
    jK1: 3
    jK2: 5: jA00001
`);
  expect(listActors(diagram)).toEqual(['Zoe', 'Ann']);
});

it('knows its tokens again', () => {
  expect(['jT', 'jS12', 'jK0', 'jA00003'].map(readToken)).toEqual([
    { of: 'title', index: 0 },
    { of: 'section', index: 12 },
    { of: 'task', index: 0 },
    { of: 'actor', index: 3 },
  ]);
  expect(['', 'jX1', 'jK0 ', 'Pays'].map(readToken)).toEqual([undefined, undefined, undefined, undefined]);
});
