import { type DiagramTask, getPictureLanguage, type JourneyDiagram } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { describeBroken, describeTask } from './describe.ts';

const span = { start: 0, end: 0 };
const task: DiagramTask = { id: 't', kind: 'step', title: 'Pays', actors: [], momentOfTruth: false, span };
const diagram: JourneyDiagram = {
  id: 'j',
  title: '',
  description: '',
  span,
  sections: [{ id: 's', title: '', span, tasks: [task] }],
};
const broken = { at: { line: 12, column: 3 }, message: 'A title is missing.' };

it('describes a task', () => {
  expect(describeTask(task, getPictureLanguage(undefined))).toBe('Pays\nEmotion unknown');
  const all = { ...task, emotion: 1, momentOfTruth: true, actors: ['Colleen', 'Bo'], stale: true };
  expect(describeTask(all, getPictureLanguage('en'))).toBe(
    'Pays\nEmotion +1\nMoment of truth\nColleen, Bo\nFrom the last valid version',
  );
  expect(describeTask({ ...all, emotion: -1 }, getPictureLanguage('sv'))).toBe(
    'Pays\nKänsla −1\nSanningens ögonblick\nColleen, Bo\nFrån den senaste läsbara versionen',
  );
});

it('says which line cannot be read, and of greyed parts only where there are some', () => {
  expect(describeBroken(broken, diagram)).toBe('Line 12 cannot be read yet.');
  const stale = { ...diagram, sections: [{ id: 's', title: '', span, tasks: [{ ...task, stale: true }] }] };
  expect(describeBroken(broken, stale)).toBe(
    'Line 12 cannot be read yet. Greyed parts show the last valid version.',
  );
  expect(describeBroken(broken, { ...diagram, stale: true })).toContain('Greyed parts');
});
