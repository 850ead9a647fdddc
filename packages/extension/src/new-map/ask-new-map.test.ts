import type { MapParts } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { type Asker, askNewMap, type WantedMap } from './ask-new-map.ts';

const parts: MapParts = {
  personas: [{ uri: 'file:///a%20b.journey', name: 'anna', title: 'Anna' }],
  journeys: [{ uri: 'file:///today.journey', name: 'buying', title: 'Buying a bike' }],
};
const none: MapParts = { personas: [], journeys: [] };

/** Answers the questions in order. A label selects its choice. */
async function play(
  known: MapParts,
  answers: readonly (string | undefined)[],
): Promise<{ wantedMap: WantedMap | undefined; asked: string[] }> {
  const asked: string[] = [];
  const left = [...answers];
  const asker: Asker = {
    pick: async ({ step, steps, words }, choices, typed) => {
      asked.push(`${step}/${steps} ${words}`);
      const answer = left.shift();
      if (answer === undefined || answer === 'back') return answer;
      // A text that is not a label is typed.
      const choice = choices.find(({ label }) => label === answer) ?? typed?.(answer);
      if (choice === undefined)
        throw new Error(`${answer} is not among ${choices.map(({ label }) => label).join()}`);
      return { value: choice.value };
    },
    text: async ({ step, steps, words }) => {
      asked.push(`${step}/${steps} ${words}`);
      const answer = left.shift();
      return answer === undefined || answer === 'back' ? answer : { value: answer };
    },
  };
  const wantedMap = await askNewMap(Promise.resolve(known), asker);
  expect(left).toEqual([]);
  return { wantedMap, asked };
}

it('asks for what is needed, and says how far one is', async () => {
  const { wantedMap, asked } = await play(parts, ['Current state', 'Six stages', 'Anna', 'Repair']);
  expect(wantedMap).toEqual({ kind: 'current', stages: 'six', persona: parts.personas[0], title: 'Repair' });
  expect(asked).toEqual([
    '1/4 What should the map show?',
    '2/4 Which stages does the customer go through?',
    '3/4 Whose journey is it?',
    '4/4 What is the map called?',
  ]);
});

it('asks for the title of a new persona, and for the journey of today', async () => {
  const { wantedMap, asked } = await play(parts, [
    'Future state',
    'Four stages',
    'A new persona…',
    'Tom',
    'Buying a bike',
    'Next',
  ]);
  expect(wantedMap).toEqual({
    kind: 'future',
    stages: 'four',
    persona: 'Tom',
    baseline: parts.journeys[0],
    title: 'Next',
  });
  expect(asked.at(-1)).toBe('6/6 What is the map called?');
});

it('asks for the stages of a user who has their own', async () => {
  const { wantedMap, asked } = await play(parts, [
    'Current state',
    'Stages of my own…',
    ' Looks , Buys;Rides,, ',
    'Anna',
    'Repair',
  ]);
  expect(wantedMap).toMatchObject({ stages: 'own', phases: ['Looks', 'Buys', 'Rides'] });
  expect(asked[2]).toBe('3/5 What are the stages called? Separate them with commas');
});

it('takes stages and a persona that are typed where they are chosen', async () => {
  const { wantedMap, asked } = await play(parts, [
    'Current state',
    'Looks, Buys',
    'Tom, who rents',
    'Repair',
  ]);
  expect(wantedMap).toEqual({
    kind: 'current',
    stages: 'own',
    phases: ['Looks', 'Buys'],
    persona: 'Tom, who rents',
    title: 'Repair',
  });
  expect(asked).toHaveLength(4);
});

it('forgets typed stages if a model is chosen after all', async () => {
  const { wantedMap } = await play(parts, [
    'Current state',
    'Looks, Buys',
    'back',
    'Six stages',
    'Anna',
    'Repair',
  ]);
  expect(wantedMap).toEqual({ kind: 'current', stages: 'six', persona: parts.personas[0], title: 'Repair' });
});

it('leaves out what makes no sense', async () => {
  const { wantedMap, asked } = await play(none, ['Empathy map', 'Tom', 'Tom at the shop']);
  expect(wantedMap).toEqual({ kind: 'empathy-map', persona: 'Tom', title: 'Tom at the shop' });
  expect(asked.map((words) => words.slice(0, 3))).toEqual(['1/4', '2/3', '3/3']);
});

it('asks again where there is no journey of today', async () => {
  const { wantedMap } = await play(none, ['Future state', 'Day in the life', 'Tom', 'A day']);
  expect(wantedMap?.kind).toBe('day-in-the-life');
});

it('goes back, and forgets what is no question any more', async () => {
  const { wantedMap } = await play(parts, [
    'Future state',
    'Five stages',
    'Anna',
    'Buying a bike',
    'back',
    'back',
    'back',
    'back',
    'Empathy map',
    'Anna',
    'Anna',
  ]);
  expect(wantedMap).toEqual({ kind: 'empathy-map', persona: parts.personas[0], title: 'Anna' });
});

it.each([1, 2, 3, 4])('ends when the user cancels at question %i', async (question) => {
  const answers = ['Current state', 'Six stages', 'Anna', 'Repair'].slice(0, question - 1);
  expect((await play(parts, [...answers, undefined])).wantedMap).toBeUndefined();
});
