import { getPictureWords, type MapItem, type MapItemKind, type MapRow } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { combineRows, countItems, findSharedRows, mergeSharedRows, moveStageItems } from './combine-rows.ts';

const words = getPictureWords('en');
const span = { start: 0, end: 0 };

function item(kind: MapItemKind, title: string): MapItem {
  return { id: title, kind, title, span, facts: [], marks: [] };
}

/** Creates a row of a map with one stage of two moments. */
function row(
  id: string,
  heading: string,
  first: readonly MapItem[],
  second: readonly MapItem[] = [],
): MapRow {
  return { id, heading, journey: [], stages: [[]], moments: [[first, second]] };
}

const wants = row('goals', 'Goals', [item('goal', 'Rest')]);
const thoughts = row('thoughts', 'Thoughts', [item('thought', 'Oh')], [item('quote', 'Ah')]);
const pains = row('pains', 'Pains', [item('pain', 'Slow')]);
const gains = row('gains', 'Gains', [item('gain', 'Kind')], [item('gain', 'Quick')]);

const shape = (rows: readonly MapRow[]) =>
  rows.map(({ id, heading, moments }) => [
    id,
    heading,
    moments[0]?.map((items) => items.map(({ title }) => title)),
  ]);

it('Pains and gains of a moment are in one row, and so is what it wants and thinks', () => {
  const { above, below } = combineRows({ above: [wants, thoughts], below: [pains, gains] }, undefined, words);
  expect(shape(above)).toEqual([['thoughts', 'Wants and thinks', [['Rest', 'Oh'], ['Ah']]]]);
  expect(shape(below)).toEqual([['pains', 'Pains and gains', [['Slow', 'Kind'], ['Quick']]]]);
});

it('With all details wants, thoughts, ways and handovers have a row each, but pains and gains share one', () => {
  const ways = row('ways', 'Ways on and out', [item('exit', 'Gone')]);
  const handovers = row('handovers', 'Handovers', [item('handover', 'Sales')]);
  const rows = { above: [wants, thoughts], below: [ways, handovers, pains, gains] };
  const ids = (density: 'everything' | undefined) => {
    const { above, below } = combineRows(rows, density, words);
    return [...above, ...below].map(({ id }) => id);
  };
  expect(ids('everything')).toEqual(['goals', 'thoughts', 'ways', 'handovers', 'pains']);
  expect(ids(undefined)).toEqual(['thoughts', 'ways', 'pains']);
});

it('A row of one kind has the heading of that kind, and the id that it has with the other kind', () => {
  expect(shape(combineRows({ above: [], below: [gains] }, undefined, words).below)).toEqual([
    ['pains', 'Gains', [['Kind'], ['Quick']]],
  ]);
  expect(shape(combineRows({ above: [wants], below: [] }, undefined, words).above)[0]?.slice(0, 2)).toEqual([
    'thoughts',
    'Goals',
  ]);
});

it('An item of a whole stage is in its first column, but a handover in the last one', () => {
  const wish = { ...wants, stages: [[item('motivation', 'Whole')]] };
  const ways = { ...row('ways', 'Ways', [item('exit', 'Gone')]), stages: [[item('handover', 'Sales')]] };
  const rows = { above: [wish], below: [ways] };
  const { above, below } = moveStageItems(rows, undefined);
  expect(shape([...above, ...below]).map(([, , moments]) => moments)).toEqual([
    [['Whole', 'Rest'], []],
    [['Gone'], ['Sales']],
  ]);
  expect([...above, ...below].flatMap(({ stages }) => stages.flat())).toEqual([]);
  expect(moveStageItems(rows, 'everything')).toEqual(rows);
});

const own = (heading: string, ...titles: readonly string[]) =>
  row(
    `row ${JSON.stringify(heading)}`,
    heading,
    titles.map((title) => item('row', title)),
  );

it('Rows of a group with a single item share one, under all their headings', () => {
  const rows = {
    above: [],
    below: [own('Season', 'Spring'), own('Sky', 'Grey', 'Blue'), own('Mood', 'Calm')],
  };
  const shared = mergeSharedRows(rows, findSharedRows(rows, undefined)).below;
  expect(shape(shared)).toEqual([
    ['row "Season"', 'Season, Mood', [['Spring', 'Calm'], []]],
    ['row "Sky"', 'Sky', [['Grey', 'Blue'], []]],
  ]);
  expect(shared.map(countItems)).toEqual([2, 2]);
});

it('A single row with one item stays alone, and so do single rows of different groups', () => {
  const rows = {
    above: [],
    below: [row('touchpoints', 'Touchpoints', [item('touchpoint', 'Till')]), own('Sky', 'Grey')],
  };
  expect(findSharedRows(rows, undefined).size).toBe(0);
});

it('With all details no rows share one', () => {
  const rows = { above: [], below: [own('Season', 'Spring'), own('Mood', 'Calm')] };
  expect(findSharedRows(rows, 'everything').size).toBe(0);
});
