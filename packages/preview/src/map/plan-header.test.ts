import { getPictureWords, type JourneyMap, type MapFact } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { planHeader } from './plan-header.ts';

const words = getPictureWords('en');

function mapWith(facts: readonly MapFact[], kind: JourneyMap['kind'] = 'journey-map'): JourneyMap {
  const span = { start: 0, end: 0 };
  const goal = { id: 'g', kind: 'goal', title: 'Stay dry', span, facts: [], marks: [] } as const;
  const pain = { ...goal, id: 'p', kind: 'pain', title: 'It rains' } as const;
  return { id: 'j', title: 'Rain', kind, span, facts, people: [], stages: [], items: [goal, pain] };
}

const status: MapFact = { name: 'status', label: 'Status', value: 'agreed', word: 'agreed' };
const rhythm: MapFact = { name: 'review', label: 'Review', value: 'quarterly', word: 'quarterly' };
const reviewed: MapFact = { name: 'reviewed', label: 'Reviewed', value: '28 Oct 2026' };

it('The status, the state, the owner and the review of a map are beside its title', () => {
  const { state, kind } = planHeader(
    mapWith([
      rhythm,
      { name: 'owner', label: 'Owner', value: 'Web team' },
      { name: 'state', label: 'State', value: 'current', word: 'current' },
      status,
      reviewed,
    ]),
    words,
  );
  expect(kind).toBe('Journey map');
  expect(state.map(({ sign, text }) => `${sign}: ${text}`)).toEqual([
    'status: agreed',
    'state: As it is today',
    'owner: Web team',
    'reviewed: Reviewed 28 Oct 2026, quarterly',
  ]);
  expect(state[0]?.word).toBe('agreed');
});

it.each([
  ['a date alone', [reviewed], ['Reviewed 28 Oct 2026']],
  ['a rhythm alone', [rhythm], ['Review quarterly']],
  ['neither', [], []],
])('A review with %s takes no more room than it needs', (_, facts, texts) => {
  expect(planHeader(mapWith(facts), words).state.map(({ text }) => text)).toEqual(texts);
});

it('The purpose, the scenario and the readers are each under their name, and a missing part takes no room', () => {
  const { about, goals, rest } = planHeader(
    mapWith([
      { name: 'purpose', label: 'Purpose', value: 'Stop the drips' },
      { name: 'scenario', label: 'Scenario', value: 'A storm' },
      { name: 'note', label: 'Note', value: 'Ask Ann' },
    ]),
    words,
  );
  expect(about.map(({ name, texts }) => [name, ...texts])).toEqual([
    ['Scenario', 'A storm'],
    ['Purpose of the map', 'Stop the drips'],
  ]);
  expect(goals.map(({ title }) => title)).toEqual(['Stay dry']);
  expect(rest.map(({ value }) => value)).toEqual(['Ask Ann']);
});

it('The kind of a service blueprint is named in the language of the map', () => {
  expect(planHeader(mapWith([], 'service-blueprint'), words).kind).toBe('Service blueprint');
  expect(planHeader(mapWith([], 'day-in-the-life'), getPictureWords('da')).kind).toBe('En dag i livet');
});
