import { expect, test } from 'vitest';
import { keepLastValidMap } from './keep-last-valid-map.ts';
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
const getFile = (...journeys: JourneyMap[]): FileMap => ({ journeys, empathyMaps: [], declarations: [] });

const before = getFile(journey([moment('a', 10, item('slow', 12)), moment('b', 20)], [moment('c', 30)]));

const shown = (map: FileMap) =>
  map.journeys.flatMap(({ stages }) =>
    stages.map(({ moments }) =>
      moments.map(
        (mapMoment) =>
          `${mapMoment.id}${mapMoment.stale ? '~' : ''}${mapMoment.items.map((i) => ` ${i.id}${i.stale ? '~' : ''}`).join('')}`,
      ),
    ),
  );

test('what is missing while a text is broken is shown from before', () => {
  const now = getFile(journey([moment('a', 10)], []));
  expect(shown(keepLastValidMap(before, now, true))).toEqual([['a slow~', 'b~'], ['c~']]);
  expect(keepLastValidMap(before, now, false)).toBe(now);
});

test('an emotion that is gone is the last one known', () => {
  const now = getFile(journey([{ ...moment('a', 10), feelings: [{ present: true }] }], []));
  const fileMap = keepLastValidMap(before, now, true);
  expect(fileMap.journeys[0]?.stages[0]?.moments[0]?.feelings).toEqual([{ present: true, score: 1 }]);
});

test('what moved to another stage is not drawn twice', () => {
  const now = getFile(journey([moment('a', 10, item('slow', 12))], [moment('b', 25), moment('c', 30)]));
  expect(shown(keepLastValidMap(before, now, true))).toEqual([['a slow'], ['b', 'c']]);
});

test('a whole journey that cannot be read stays as it was', () => {
  const fileMap = keepLastValidMap(before, getFile(), true);
  expect(fileMap.journeys[0]?.stale).toBe(true);
  expect(shown(fileMap)).toEqual([['a~ slow~', 'b~'], ['c~']]);
});
