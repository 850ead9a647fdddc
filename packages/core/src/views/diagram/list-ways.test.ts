import { expect, it } from 'vitest';
import {
  createLinks,
  journey,
  persona,
  quantity,
  ref,
  stage,
  step,
  touchpoint,
  value,
} from '../../../test/fixture.ts';
import type { Exit, Next, Stage, Step } from '../../model/statements.ts';
import { createDiagram, type DrawnFrom } from './create-diagram.ts';

const wayBase = {
  span: { start: 1, end: 2 },
  head: { start: 1, end: 2 },
  personas: [],
  evidence: [],
  notes: [],
  links: [],
};
const exit = (why?: string, more: Partial<Exit> = {}): Exit => ({
  kind: 'exit',
  ...wayBase,
  ...(why === undefined ? {} : { why: value(why) }),
  ...more,
});
const next = (name: string, more: Partial<Next> = {}): Next => ({
  kind: 'next',
  ...wayBase,
  target: ref('moment', name),
  ...more,
});
const maya = persona({ name: 'maya', title: 'Maya' });
const ask = step({ name: 'ask', title: 'Asks' });

it('a way leads to a step, or to the first task of a stage, and keeps what is said of it', () => {
  const pay = step({
    name: 'pay',
    title: 'Pays',
    nexts: [
      next('ask', {
        when: value('Too dear'),
        share: { ...quantity(30), percent: true },
        personas: [ref('persona', 'maya')],
      }),
    ],
    exits: [exit('Gives up'), exit()],
  });
  const look = stage({ name: 'look', title: 'Looks', steps: [ask] });
  const buy = stage({ name: 'buy', steps: [pay], nexts: [next('look'), next('nowhere')] });
  const people = createLinks(maya);
  const moments: Readonly<Record<string, Step | Stage>> = { ask, look };
  const links: DrawnFrom = {
    ...people,
    target: (to) => {
      const entity = to.to === 'moment' ? moments[to.name] : undefined;
      return entity === undefined ? people.target(to) : { entity };
    },
  };
  const { sections } = createDiagram(journey({ stages: [look, buy] }), links);
  const [begins, pays] = sections.flatMap(({ tasks }) => tasks);
  expect(begins).not.toHaveProperty('ways');
  expect(pays?.ways).toEqual([
    {
      id: 'pay next "Too dear"',
      kind: 'next',
      reason: 'Too dear',
      share: { value: 30, percent: true },
      people: ['Maya'],
      targetTitle: 'Asks',
      target: 'ask',
      span: wayBase.span,
    },
    { id: 'pay exit "Gives up"', kind: 'exit', reason: 'Gives up', people: [], span: wayBase.span },
    { id: 'pay exit ""', kind: 'exit', reason: '', people: [], span: wayBase.span },
    {
      id: 'buy next ""',
      kind: 'next',
      reason: '',
      people: [],
      targetTitle: 'Looks',
      target: 'ask',
      span: wayBase.span,
    },
    { id: 'buy next "" 2', kind: 'next', reason: '', people: [], targetTitle: 'nowhere', span: wayBase.span },
  ]);
});

it('the ways of a stage begin at its last task: a step, a touchpoint, or the stage itself', () => {
  const exits = [exit('Moves away')];
  const stages = [
    stage({ title: 'A', exits, steps: [step({ title: 'A1' }), step({ title: 'A2' })] }),
    stage({ title: 'B', exits, touchpoints: [touchpoint({ title: 'B1' })] }),
    stage({ title: 'C', exits }),
  ];
  const { sections } = createDiagram(journey({ stages }), createLinks());
  const ways = sections.flatMap(({ tasks }) => tasks.map(({ title, ways = [] }) => [title, ways.length]));
  expect(ways).toEqual([
    ['A1', 0],
    ['A2', 1],
    ['B1', 1],
    ['C', 1],
  ]);
});

it('a share that is no number is left out', () => {
  const far = exit('Leaves', { share: quantity(Number.POSITIVE_INFINITY) });
  const { sections } = createDiagram(journey({ stages: [stage({ exits: [far] })] }), createLinks());
  expect(sections[0]?.tasks[0]?.ways?.[0]).not.toHaveProperty('share');
});
