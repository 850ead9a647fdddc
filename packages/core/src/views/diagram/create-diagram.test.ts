import { expect, it } from 'vitest';
import {
  createLinks,
  emotion,
  journey,
  persona,
  ref,
  stage,
  step,
  touchpoint,
  value,
} from '../../../test/fixture.ts';
import type { JourneyDocument } from '../../model/document.ts';
import type { Journey, Stage } from '../../model/statements.ts';
import { createDiagram, createDiagrams } from './create-diagram.ts';

const flag = { span: { start: 0, end: 0 } };
const colleen = persona({ name: 'colleen', title: 'Curious Colleen', primary: flag });
const bob = persona({ name: 'bob' });
const website = touchpoint({ name: 'website', title: 'Website' });
const linked = createLinks(colleen, bob, website);
const both = [ref('persona', 'bob'), ref('persona', 'colleen'), ref('persona', 'stranger')];

const listTasks = (map: Journey) => createDiagram(map, linked).sections.flatMap((section) => section.tasks);
const ids = (...stages: Stage[]) =>
  createDiagram(journey({ stages }), linked).sections.map(({ id, tasks }) => [
    id,
    ...tasks.map((task) => task.id),
  ]);

it('has a section for each stage and a task for each moment', () => {
  const pays = step({ name: 'pay', title: 'Pays', emotions: [emotion(1)], momentOfTruth: flag });
  const buys = stage({ name: 'buy', title: 'Purchase', steps: [pays] });
  const map = journey({
    name: 'vacuum',
    title: 'Vacuum',
    personas: both,
    purpose: value('Find\n out'),
    stages: [buys],
  });
  expect(createDiagram(map, linked)).toEqual({
    id: 'vacuum',
    title: 'Vacuum',
    description: 'Find out. The customer: bob, Curious Colleen, stranger. 1 stage, 1 moment.',
    span: map.span,
    sections: [
      {
        id: 'buy',
        title: 'Purchase',
        span: buys.span,
        tasks: [
          {
            id: 'pay',
            kind: 'step',
            title: 'Pays',
            emotion: 1,
            actors: ['Curious Colleen', 'bob', 'stranger'],
            momentOfTruth: true,
            span: pays.span,
          },
        ],
      },
    ],
  });
});

it("draws the primary persona's emotion, and leaves out what is unknown", () => {
  const stages = [stage({ emotions: [emotion(2, 'bob'), emotion(-1, 'colleen')] }), stage({})];
  const [first, second] = listTasks(journey({ personas: both, stages }));
  expect(first).toMatchObject({ emotion: -1 });
  expect(second).not.toHaveProperty('emotion');
});

it('names a touchpoint met again by its declaration, or by its name where there is none', () => {
  const meets = ['website', 'elsewhere'].map((name) => touchpoint({ meets: ref('touchpoint', name) }));
  expect(listTasks(journey({ stages: [stage({ touchpoints: meets })] })).map((task) => task.title)).toEqual([
    'Website',
    'elsewhere',
  ]);
});

it('marks a step that has a moment of truth among its touchpoints', () => {
  const touchpoints = [touchpoint({ title: 'Shop', momentOfTruth: flag })];
  const stages = [stage({ steps: [step({ touchpoints }), step({})] })];
  expect(listTasks(journey({ stages })).map((task) => task.momentOfTruth)).toEqual([true, false]);
});

it('shows what has no title yet', () => {
  expect(createDiagram(journey({ stages: [stage({ steps: [step({})] })] }), linked)).toMatchObject({
    title: '',
    sections: [{ title: '', tasks: [{ title: '' }] }],
  });
});

it('makes ids from names, else from titles, and counts the same ones', () => {
  const steps = () => [step({ title: 'A' }), step({ title: 'A' }), step({})];
  expect(
    ids(stage({ title: 'S', steps: steps() }), stage({ name: 's', steps: [step({ name: 'n' })] })),
  ).toEqual([
    ['"S"', '"S"/"A"', '"S"/"A" 2', '"S"/""'],
    ['s', 'n'],
  ]);
  expect(ids(stage({ title: 'S' }), stage({ title: 'S' }))).toEqual([
    ['"S"', '"S"/"S"'],
    ['"S" 2', '"S" 2/"S"'],
  ]);
});

it('makes ids that all differ, whatever the names', () => {
  const twice = ids(
    stage({ name: 'a', steps: [step({ name: 'a' })] }),
    stage({ name: 'a', title: '" 2' }),
  ).flat();
  expect(new Set(twice).size).toBe(twice.length);
});

it('draws every journey of a file under an id of its own', () => {
  const journeys = [journey({ title: 'J' }), journey({ title: 'J' }), journey({ name: 'j' })];
  const document = { journeys } as unknown as JourneyDocument;
  expect(createDiagrams({ ...linked, document }).map(({ id }) => id)).toEqual(['"J"', '"J" 2', 'j']);
});
