import type { MapFact, MapItem } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { planPersona } from './plan-persona.ts';

function createPersonWith(...facts: readonly MapFact[]): MapItem {
  return { id: 'p', kind: 'persona', title: 'Ann', span: { start: 0, end: 0 }, facts, marks: [] };
}

const about: MapFact = { name: 'about', label: 'About', value: 'Nurse.' };
const need: MapFact = { name: 'need', label: 'Need', value: 'Sleep' };

it.each([
  ['age', '32', ['32', 'Nurse.']],
  ['Ålder', '32 år', ['32 år', 'Nurse.']],
  ['Age', 'unknown', ['Nurse.']],
  ['Household', '4', ['Nurse.']],
])('A trait %j of %j leads what is said of a persona only where it is an age', (label, value, who) => {
  const planned = planPersona(createPersonWith(about, { label, value }, need));
  expect(planned.who.map((fact) => fact.value)).toEqual(who);
  expect(planned.rest.includes(need)).toBe(true);
  expect(planned.who.length + planned.rest.length).toBe(3);
});

it('An age that the description of a persona begins with is not said twice', () => {
  const described: MapFact = { ...about, value: '27, works in a hospital' };
  const age: MapFact = { label: 'Age', value: '27' };
  const planned = planPersona(createPersonWith(described, age));
  expect(planned.who).toEqual([described]);
  expect(planned.rest).toEqual([]);
});

it('The first picture that could be read is the portrait, and the others are facts', () => {
  const picture = (value: string, image?: string): MapFact => ({
    name: 'picture',
    label: 'Picture',
    value,
    ...(image === undefined ? {} : { image }),
  });
  const [lost, first, second] = [picture('lost.png'), picture('Ann', 'data:1'), picture('A car', 'data:2')];
  const { portrait, rest } = planPersona(createPersonWith(lost, first, second));
  expect(portrait).toBe(first);
  expect(rest).toEqual([lost, second]);
});

it('Quotes, goals and frustrations of a persona have places of their own', () => {
  const fact = (name: 'quote' | 'goal' | 'frustration', value: string): MapFact => ({
    name,
    label: name,
    value,
  });
  const planned = planPersona(
    createPersonWith(
      fact('goal', 'Rest'),
      fact('quote', 'Ah'),
      fact('goal', 'Read'),
      fact('frustration', 'Noise'),
    ),
  );
  expect(planned.wants.map(({ value }) => value)).toEqual(['Rest', 'Read']);
  expect(planned.quotes.map(({ value }) => value)).toEqual(['Ah']);
  expect(planned.frustrations.map(({ value }) => value)).toEqual(['Noise']);
  expect(planned.rest).toEqual([]);
});
