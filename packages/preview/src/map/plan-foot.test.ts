import {
  getPictureLanguage,
  type JourneyMap,
  type MapItem,
  type MapItemKind,
} from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { listRowsInFoot, planFoot } from './plan-foot.ts';

const span = { start: 0, end: 0 };
const english = getPictureLanguage('en');

function item(kind: MapItemKind, title: string, more: Partial<MapItem> = {}): MapItem {
  return { id: title, kind, title, span, facts: [], marks: [], ...more };
}

/** Creates a map with one stage for each list of columns. */
function mapWith(stages: readonly (readonly MapItem[])[][], items: readonly MapItem[] = []): JourneyMap {
  return {
    id: 'j',
    title: 'J',
    kind: 'journey-map',
    span,
    facts: [],
    people: [],
    items,
    stages: stages.map((columns, s) => ({
      id: `s${s}`,
      title: `Stage ${s + 1}`,
      span,
      facts: [],
      items: [],
      moments: columns.map((column, m) => ({
        id: `s${s}m${m}`,
        kind: 'step',
        title: `Step ${s + 1}.${m + 1}`,
        span,
        momentOfTruth: false,
        facts: [],
        feelings: [],
        items: column,
      })),
    })),
  };
}

const metric = item('metric', 'Sales');

it.each([
  [1, 4, true],
  [1, 3, true],
  [2, 6, true],
  [1, 2, false],
  [2, 5, false],
])('Where %i of %i columns have a metric, metrics are at the foot: %s', (measured, columns, isInFoot) => {
  const map = mapWith([Array.from({ length: columns }, (_, i) => (i < measured ? [metric] : []))]);
  expect(listRowsInFoot(map).has('metrics')).toBe(isInFoot);
  expect(planFoot(map, map, english).metrics.length > 0).toBe(isInFoot);
});

it('Metrics at the foot say where they are measured, those of the whole journey first', () => {
  const map = mapWith(
    [
      [[], []],
      [[], [metric]],
    ],
    [item('metric', 'NPS')],
  );
  expect(
    planFoot(map, map, english).metrics.map(({ item: { title }, stage, at }) => [title, stage, at]),
  ).toEqual([
    ['NPS', undefined, undefined],
    ['Sales', 2, 'Step 2.2'],
  ]);
});

it('Action items of all of a map are at its foot, with how many are under way and the next open date', () => {
  const action = (title: string, status: string, due: string) =>
    item('action-item', title, {
      open: status !== 'done',
      marks: [{ kind: 'status', label: status, word: status }],
      facts: [{ name: 'due', label: 'Due', value: `on ${due}`, word: due }],
    });
  const map = mapWith(
    [[[action('In a step', 'doing', '2027-02-01')]]],
    [action('Done', 'done', '2026-01-01'), action('Later', 'todo', '2027-03-01')],
  );
  const { actions, summary } = planFoot(map, map, english);
  expect(actions.map(({ title }) => title)).toEqual(['Done', 'Later', 'In a step']);
  expect(summary).toBe('3, 1 under way, next due on 2027-02-01');
});

it('An action item that a comparison shows as removed counts no more', () => {
  const map = mapWith(
    [[[]]],
    [item('action-item', 'Gone', { change: 'removed' }), item('action-item', 'New')],
  );
  const planned = planFoot(map, map, english);
  expect(planned.summary).toBe('1');
  expect(planned.actions).toHaveLength(2);
});
