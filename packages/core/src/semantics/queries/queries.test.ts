import { describe, expect, it } from 'vitest';
import {
  createLinks,
  emotion,
  journey,
  lane,
  owner,
  pain,
  persona,
  quantity,
  ref,
  stage,
  step,
  touchpoint,
  value,
} from '../../../test/fixture.ts';
import type { Stage } from '../../model/statements.ts';
import { findEmotion } from './find-emotion.ts';
import { findOwner } from './find-owner.ts';
import { findPrimaryPersona } from './find-primary-persona.ts';
import { getDeclaration } from './get-declaration.ts';
import { getTitle } from './get-title.ts';
import { listMoments } from './list-moments.ts';
import { listPains } from './list-pains.ts';
import { listPersonas } from './list-personas.ts';
import { listTouchpoints } from './list-touchpoints.ts';

const colleen = persona({ name: 'colleen', title: 'Curious Colleen' });
const bob = persona({ name: 'bob', primary: { span: { start: 0, end: 0 } } });
const planned = touchpoint({
  name: 'robot',
  title: 'Robot',
  status: value('planned'),
  owner: ref('owner', 'lab'),
});
const linked = createLinks(colleen, bob, planned);
const met = (...emotions: ReturnType<typeof emotion>[]) =>
  touchpoint({ meets: ref('touchpoint', 'robot'), emotions });

describe('getTitle', () => {
  it('is the title, else the name, else nothing', () => {
    expect(getTitle(step({ name: 'pay', title: 'Pays' }))).toBe('Pays');
    expect(getTitle(step({ name: 'pay', title: '' }))).toBe('pay');
    expect(getTitle(step({}))).toBe('');
  });

  it('is the label of a channel that every file has', () => {
    const channel = {
      kind: 'channel',
      builtIn: true,
      id: 'app',
      label: 'App',
      channelKind: 'digital',
    } as const;
    expect(getTitle(channel)).toBe('App');
  });
});

describe('getDeclaration', () => {
  it('is what a touchpoint meets, itself, or nothing in sight', () => {
    const own = touchpoint({ title: 'Shop' });
    expect(getDeclaration(met(), linked)).toBe(planned);
    expect(getDeclaration(own, linked)).toBe(own);
    expect(getDeclaration(touchpoint({ meets: ref('touchpoint', 'nowhere') }), linked)).toBeUndefined();
  });
});

describe('listMoments', () => {
  it('are the steps, else the touchpoints, else the stage', () => {
    const otherStep = step({ title: 'One' });
    const shop = touchpoint({ title: 'Shop' });
    const listNodes = (of: Stage) => listMoments(of).map(({ node }) => node);
    expect(listNodes(stage({ steps: [otherStep], touchpoints: [shop] }))).toEqual([otherStep]);
    expect(listNodes(stage({ touchpoints: [shop] }))).toEqual([shop]);
    const bare = stage({});
    expect(listNodes(bare)).toEqual([bare]);
  });
});

describe('listTouchpoints', () => {
  it('are those of a stage and of its steps', () => {
    const [a, b] = [touchpoint({ title: 'A' }), touchpoint({ title: 'B' })];
    expect(listTouchpoints(stage({ steps: [step({ touchpoints: [b] })], touchpoints: [a] }))).toEqual([a, b]);
  });
});

describe('findPrimaryPersona', () => {
  it('is the one marked primary, else the first, known or not', () => {
    const personas = [ref('persona', 'colleen'), ref('persona', 'bob')];
    expect(findPrimaryPersona(journey({ personas }), linked)).toBe(bob);
    expect(findPrimaryPersona(journey({ personas: personas.slice(0, 1) }), linked)).toBe(colleen);
    const stranger = ref('persona', 'stranger');
    expect(findPrimaryPersona(journey({ personas: [stranger] }), linked)).toBe(stranger);
    expect(findPrimaryPersona(journey({}), linked)).toBeUndefined();
  });
});

describe('listPersonas', () => {
  it("are the step's, else the stage's, else the journey's", () => {
    const [a, b, c] = [ref('persona', 'a'), ref('persona', 'b'), ref('persona', 'c')];
    const map = journey({ personas: [c] });
    const of = (own: Stage) => listPersonas({ stage: own, node: own.steps[0] ?? own }, map);
    expect(of(stage({ personas: [b], steps: [step({ personas: [a] })] }))).toEqual([a]);
    expect(of(stage({ personas: [b], steps: [step({})] }))).toEqual([b]);
    expect(of(stage({ steps: [step({})] }))).toEqual([c]);
  });
});

describe('findEmotion', () => {
  const feel = (own: Stage, whose: typeof colleen | 'nobody' = colleen) =>
    findEmotion(
      { stage: own, node: own.steps[0] ?? own.touchpoints[0] ?? own },
      whose === 'nobody' ? undefined : whose,
      linked,
    )?.score.value;

  it("is the moment's own, for its persona before for everybody", () => {
    const own = step({ emotions: [emotion(1), emotion(-2, 'colleen'), emotion(2, 'colleen')] });
    const around = stage({ emotions: [emotion(0)], steps: [own] });
    expect(feel(around)).toBe(-2);
    expect(feel(around, bob)).toBe(1);
    expect(feel(around, 'nobody')).toBe(1);
  });

  it("is else the lowest of its touchpoints', planned ones left out", () => {
    const touchpoints = [
      touchpoint({ title: 'A', emotions: [emotion(1)] }),
      touchpoint({ title: 'B', emotions: [emotion(2), emotion(-1, 'colleen')] }),
      touchpoint({ title: 'C', emotions: [emotion(-2)], status: value('planned') }),
      met(emotion(-2)),
    ];
    const around = stage({ emotions: [emotion(0)], steps: [step({ touchpoints })] });
    expect(feel(around)).toBe(-1);
    expect(feel(around, bob)).toBe(1);
  });

  it("is else its stage's, else unknown", () => {
    const touchpoints = [met(emotion(-2))];
    expect(feel(stage({ emotions: [emotion(0)], steps: [step({ touchpoints })] }))).toBe(0);
    expect(feel(stage({ steps: [step({ touchpoints })] }))).toBeUndefined();
    expect(feel(stage({ emotions: [emotion(1, 'bob')] }))).toBeUndefined();
  });

  it('is that of a touchpoint which is a moment, and of a stage which is its own', () => {
    expect(feel(stage({ emotions: [emotion(2)], touchpoints: [met(emotion(-1))] }))).toBe(-1);
    expect(feel(stage({ emotions: [emotion(2)], touchpoints: [met()] }))).toBe(2);
    expect(feel(stage({ emotions: [emotion(2)] }))).toBe(2);
  });

  it('is unknown where the score is none', () => {
    for (const score of [3, -3, 0.5]) {
      expect(
        feel(stage({ emotions: [emotion(1)], steps: [step({ emotions: [emotion(score)] })] })),
      ).toBeUndefined();
    }
    const percent = { ...emotion(1), score: { ...quantity(1), percent: true } };
    expect(feel(stage({ emotions: [percent] }))).toBeUndefined();
  });

  it('knows a persona nothing declares by the name', () => {
    const own = stage({ emotions: [emotion(-1, 'stranger'), emotion(2)] });
    const stranger = ref('persona', 'stranger');
    expect(findEmotion({ stage: own, node: own }, stranger, linked)?.score.value).toBe(-1);
  });
});

describe('listPains', () => {
  const pains = ['a', 'b', 'c', 'd'].map((title) => pain({ title }));
  const [a, b, c, d] = pains.map((otherPain) => [otherPain]);
  const otherStep = step({
    pains: a ?? [],
    touchpoints: [touchpoint({ title: 'T', pains: b ?? [] })],
    lanes: [lane({ title: 'L', pains: c ?? [] })],
  });

  it("are a moment's own, its touchpoints' and its lanes'", () => {
    const around = stage({ steps: [otherStep, step({})], pains: d ?? [] });
    expect(listPains({ stage: around, node: otherStep }, linked)).toEqual(pains.slice(0, 3));
  });

  it("are the stage's too where it has one moment, and none twice", () => {
    const around = stage({ steps: [otherStep], pains: d ?? [] });
    expect(listPains({ stage: around, node: otherStep }, linked)).toEqual(pains);
    const bare = stage({ pains: d ?? [] });
    expect(listPains({ stage: bare, node: bare }, linked)).toEqual(d);
    const shop = touchpoint({ title: 'Shop', pains: a ?? [] });
    expect(listPains({ stage: stage({ touchpoints: [shop], pains: d ?? [] }), node: shop }, linked)).toEqual([
      ...(a ?? []),
      ...(d ?? []),
    ]);
  });
});

describe('a touchpoint that is met again', () => {
  const till = touchpoint({
    name: 'till',
    title: 'Till',
    emotions: [emotion(-2)],
    pains: [pain({ title: 'Queue' })],
  });
  const known = createLinks(till);
  const meeting = touchpoint({ meets: ref('touchpoint', 'till'), pains: [pain({ title: 'No bags' })] });
  const buys = step({ touchpoints: [meeting] });
  const moment = { stage: stage({ steps: [buys, step({})] }), node: buys };

  it('hurts here as it hurts everywhere', () => {
    expect(listPains(moment, known).map(getTitle)).toEqual(['No bags', 'Queue']);
  });

  it('feels as it does everywhere, unless this meeting says otherwise', () => {
    expect(findEmotion(moment, undefined, known)?.score.value).toBe(-2);
    const better = step({ touchpoints: [{ ...meeting, emotions: [emotion(1)] }] });
    expect(findEmotion({ ...moment, node: better }, undefined, known)?.score.value).toBe(1);
    expect(findEmotion({ stage: moment.stage, node: meeting }, undefined, known)?.score.value).toBe(-2);
  });
});

describe('findOwner', () => {
  it("is its own, its declaration's, its step's, its stage's", () => {
    const web = ref('owner', 'web');
    const sales = ref('owner', 'sales');
    const within = { stage: stage({ owner: sales }), step: step({ owner: web }) };
    expect(findOwner(touchpoint({ owner: ref('owner', 'x') }), within, linked)?.name).toBe('x');
    expect(findOwner(met(), within, linked)).toBe(planned.owner);
    expect(findOwner(lane({}), within, linked)).toBe(web);
    expect(findOwner(lane({}), { stage: within.stage }, linked)).toBe(sales);
    expect(findOwner(lane({}), { stage: stage({}) }, createLinks(owner({ name: 'web' })))).toBeUndefined();
  });
});
