import { Workspace } from '@journey-maps/core/rules';
import { createFileMap, type JourneyMap, mapMarkdown } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { parse } from '../../language/src/index.ts';

function createMap(text: string): JourneyMap {
  const workspace = new Workspace();
  workspace.set(parse(text, 'file:///map.journey'));
  const linked = workspace.linked('file:///map.journey');
  const [map] = linked ? createFileMap(linked, (uri) => workspace.linked(uri)).journeys : [];
  if (map === undefined) throw new Error('It is there.');
  return map;
}

const listMoments = ({ stages }: JourneyMap) => stages.flatMap(({ moments }) => moments);

it('gives a metric its readings by day, and one with figures in several places a name', () => {
  const [first, second] = listMoments(
    createMap(`metric rate "Rate" { reading 2026-08 61%; reading 2026-06-15 60%; target 75% }
      journey j "J" {
        stage a "A" { metric rate }
        stage b "B" { metric rate { reading 2026-09 64% } }
      }`),
  ).map(({ items }) => items.find(({ kind }) => kind === 'metric'));
  expect(first?.figures).toEqual({
    value: 61,
    target: 75,
    percent: true,
    readings: [
      { day: '2026-06-15', value: 60 },
      { day: '2026-08-31', value: 61 },
    ],
  });
  expect(first?.metric).toBeUndefined();
  expect(second?.metric).toBe('rate');
  expect(second?.figures?.value).toBe(64);
});

it('names the best basis of each moment, and every other with its evidence', () => {
  const map = createMap(`evidence talks "Talks" { method interview }
    evidence counts "Counts" { method analytics }
    journey j "J" {
      stage a "A" { step x "X" { evidence counts, talks } step y "Y" }
      stage b "B" { evidence counts; step z "Z" }
    }`);
  expect(listMoments(map).map(({ confidence }) => confidence)).toEqual([
    {
      basis: 'customers',
      bases: [
        { basis: 'customers', sources: ['Talks'] },
        { basis: 'counts', sources: ['Counts'] },
      ],
    },
    undefined,
    { basis: 'counts', bases: [{ basis: 'counts', sources: ['Counts'] }] },
  ]);
});

it('shows a funnel by exits alone as a detail, and not in Markdown', () => {
  const map = createMap(`journey j "J" {
    stage a "A" { exit "Leaves" { share 20% } }
    stage b "B" { exit "Leaves" { share 50% } }
    stage c "C" }`);
  expect(map.funnel).toEqual({ byExits: true });
  expect(listMoments(map).map(({ funnel }) => [funnel?.percent, funnel?.loss?.percent])).toEqual([
    ['100%', undefined],
    ['80%', '20%'],
    ['40%', '50%'],
  ]);
  expect(listMoments(map).flatMap(({ facts }) => facts)).toEqual([]);
  expect(mapMarkdown({ journeys: [map], empathyMaps: [], declarations: [] }, [])).not.toContain('Funnel');
});

it('writes a counted funnel as a table', () => {
  const map = createMap('journey j "J" { stage a "A | B" stage b "B" }');
  const [first, second] = map.stages;
  if (first === undefined || second === undefined) throw new Error('Both are there.');
  const counted: JourneyMap = {
    ...map,
    funnel: { title: 'GA4', date: '30 Sept 2026' },
    stages: [
      { ...first, funnel: { share: 1, percent: '100%', count: '1,000' } },
      {
        ...second,
        funnel: {
          share: 0.26,
          percent: '26%',
          count: '260',
          loss: { percent: '74%', lost: '74', explained: '20', greatest: true },
        },
      },
    ],
  };
  const text = mapMarkdown({ journeys: [counted], empathyMaps: [], declarations: [] }, []);
  expect(text.slice(text.indexOf('## Funnel')).split('\n').slice(2)).toEqual([
    'GA4, 30 Sept 2026',
    '',
    '| Steps | Reached | Share | Lost |',
    '| --- | ---: | ---: | --- |',
    '| A \\| B | 1,000 | 100% |  |',
    '| B | 260 | 26% | 74% lost, greatest loss, Exits explain 20 of 74 points |',
    '',
  ]);
});

it('gives each walk its curve, with its date', () => {
  const map = createMap(`evidence walk "Mette as Inge" { method walkthrough; date 2026-09-14 }
    evidence lab "Lab" { method usability-test }
    journey j "J" {
      stage a "A" { step x "X" { felt walk -1 "lost" because "no signs"; felt lab +1 }
        step y "Y" { touchpoint "T" { felt walk +1 } touchpoint "U" { felt walk -2 } } }
      stage b "B" { felt walk 0; step z "Z" }
    }`);
  expect(map.walks).toEqual([
    { id: 'walk', title: 'Mette as Inge', date: '14 Sept 2026' },
    { id: 'lab', title: 'Lab' },
  ]);
  expect(
    listMoments(map).map(({ felt }) => felt?.map(({ walk, score, label }) => [walk, score, label])),
  ).toEqual([
    [
      [0, -1, 'lost'],
      [1, 1, undefined],
    ],
    [[0, -2, undefined]],
    [[0, 0, undefined]],
  ]);
});
