import { expect, test } from 'vitest';
import { keepLastGoodMap } from './keep-last-valid-map.ts';
import type { FileMap, JourneyMap, MapItem, MapMoment } from './map.ts';

const span = { start: 0, end: 1 };
const item = (id: string, start = 0): MapItem => ({
  id,
  kind: 'pain',
  title: id,
  span: { start, end: start + 1 },
  facts: [],
  marks: [],
});
const moment = (id: string, start: number, ...items: MapItem[]): MapMoment => ({
  id,
  kind: 'step',
  title: id,
  span: { start, end: start + 5 },
  momentOfTruth: false,
  facts: [],
  feelings: [{ present: true, score: 1 }],
  items,
});
const journey = (...stages: readonly (readonly MapMoment[])[]): JourneyMap => ({
  id: 'j',
  title: 'J',
  kind: 'journey-map',
  span,
  facts: [],
  people: [],
  items: [],
  stages: stages.map((moments, i) => ({ id: `s${i}`, title: `S${i}`, span, facts: [], items: [], moments })),
});
const fileOf = (...journeys: JourneyMap[]): FileMap => ({ journeys, empathyMaps: [], declarations: [] });

const before = fileOf(journey([moment('a', 10, item('slow', 12)), moment('b', 20)], [moment('c', 30)]));

const shown = (map: FileMap) =>
  map.journeys.flatMap(({ stages }) =>
    stages.map(({ moments }) =>
      moments.map(
        (one) =>
          `${one.id}${one.stale ? '~' : ''}${one.items.map((i) => ` ${i.id}${i.stale ? '~' : ''}`).join('')}`,
      ),
    ),
  );

test('what is missing while a text is broken is shown from before', () => {
  const now = fileOf(journey([moment('a', 10)], []));
  expect(shown(keepLastGoodMap(before, now, true))).toEqual([['a slow~', 'b~'], ['c~']]);
  expect(keepLastGoodMap(before, now, false)).toBe(now);
});

test('an emotion that is gone is the last one known', () => {
  const now = fileOf(journey([{ ...moment('a', 10), feelings: [{ present: true }] }], []));
  const kept = keepLastGoodMap(before, now, true);
  expect(kept.journeys[0]?.stages[0]?.moments[0]?.feelings).toEqual([{ present: true, score: 1 }]);
});

test('what moved to another stage is not drawn twice', () => {
  const now = fileOf(journey([moment('a', 10, item('slow', 12))], [moment('b', 25), moment('c', 30)]));
  expect(shown(keepLastGoodMap(before, now, true))).toEqual([['a slow'], ['b', 'c']]);
});

test('a whole journey that cannot be read stays as it was', () => {
  const kept = keepLastGoodMap(before, fileOf(), true);
  expect(kept.journeys[0]?.stale).toBe(true);
  expect(shown(kept)).toEqual([['a~ slow~', 'b~'], ['c~']]);
});
