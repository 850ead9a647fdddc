import { expect, it } from 'vitest';
import { parseCsv } from './csv-table.ts';
import { type MetricToRead, mostDataRows, readDataFile } from './read-data-file.ts';

const read = (text: string, metric: MetricToRead = {}) => readDataFile(parseCsv(text), metric);
const listValues = (text: string, metric?: MetricToRead) =>
  read(text, metric).readings.map(({ date, value }) => [date, value]);
const listProblems = (text: string, metric?: MetricToRead) =>
  read(text, metric).problems.map(({ type, line }) => [type, line]);

it.each([
  ['date,value\n2026-08-31,61\n20260930,64\n2026-10,66\n'],
  ['\uFEFFdate;value\r\n2026-08-31;61\r\n20260930;64\r\n2026-10;66'],
  ['# NPS\ndate\tvalue\n# August\n2026-08-31\t61\n\n20260930\t64\n2026-10\t66'],
  ['Month,Value\n"2026-08-31","61"\n 20260930 , 64 \n2026-10,66\n,,\n'],
])('reads dates and figures of %j', (text) => {
  expect(listValues(text)).toEqual([
    ['2026-08-31', 61],
    ['2026-09-30', 64],
    ['2026-10', 66],
  ]);
});

it('gives each reading its line, also after comments and cells of several lines', () => {
  const text = '# figures\ndate,note,value\n2026-08,"one\ntwo ""three""",1\n\n2026-09,x,2\n';
  expect(read(text).readings.map(({ line, value }) => [line, value])).toEqual([
    [3, 1],
    [6, 2],
  ]);
});

it.each<[string, string, MetricToRead, number]>([
  ['the column that the map names', 'date,value,web\n2026-08,1,2', { name: 'nps', column: 'Web' }, 2],
  ['rows of the metric', 'date,metric,value\n2026-08,ease,1\n2026-08,nps,2', { name: 'nps' }, 2],
  ['the column headed by the name', 'date,value,nps\n2026-08,1,2', { name: 'nps' }, 2],
  [
    'the column headed by the title',
    'date,Would recommend us\n2026-08,2',
    { title: 'Would recommend us' },
    2,
  ],
  ['the column value', 'date,other,value\n2026-08,1,2', { name: 'nps' }, 2],
  ['a date column that is not the first', 'value,date\n2,2026-08', {}, 2],
])('chooses %s', (_, text, metric, value) => {
  expect(read(text, metric)).toMatchObject({ readings: [{ date: '2026-08', value }], problems: [] });
});

it('reads the sample of the column value only', () => {
  const text = 'date,value,nps,sample\n2026-08,61,26,4120\n';
  expect(read(text).readings[0]?.sample).toBe(4120);
  expect(read(text, { name: 'nps' }).readings[0]).not.toHaveProperty('sample');
});

it('reads 62 and 62% as the same percentage', () => {
  expect(read('date,value\n2026-08,62\n2026-09,62%\n', { percent: true })).toMatchObject({
    readings: [
      { value: 62, percent: true },
      { value: 62, percent: true },
    ],
    problems: [],
  });
});

it('reports fractions, and does not guess', () => {
  expect(read('date,value\n2026-08,0.61\n2026-09,1\n', { percent: true })).toEqual({
    readings: [],
    problems: [{ type: 'fractions', line: 2 }],
  });
  expect(listValues('date,value\n2026-08,0.61\n', { percent: false })).toEqual([['2026-08', 0.61]]);
  expect(listValues('date,value\n2026-08,0.6\n2026-09,12\n', { percent: true })).toHaveLength(2);
});

it.each([
  ['date;value\n2026-08;61,5\n', 61.5],
  ['date;value\n2026-08;1.234,5\n', 1234.5],
  ['date,value\n2026-08,"1,234"\n', 1234],
  ['date,value\n2026-08,1 234.5\n', 1234.5],
  ['date,value\n2026-08,−3\n', -3],
])('reads the number of %j', (text, value) => {
  expect(listValues(text)).toEqual([['2026-08', value]]);
});

it('reports each fault with its line', () => {
  const text = [
    'date,value,sample',
    ',61,1',
    '31.8.2026,62,2',
    '2026-13,62,2',
    '2026-02-30,62,2',
    '2026-08,=1+1,3',
    '2026-09,"1,2",3',
    '2026-10,63,many',
    '2026-10,64,5',
    '2026-11,,',
    '2026-12,12%,1',
  ].join('\n');
  expect(listProblems(text, { percent: false })).toEqual([
    ['no-date', 2],
    ['wrong-date', 3],
    ['wrong-date', 4],
    ['wrong-date', 5],
    ['wrong-figure', 6],
    ['wrong-figure', 7],
    ['wrong-sample', 8],
    ['repeated-date', 9],
    ['mixed-percent', 11],
  ]);
});

it('reports files that it cannot use', () => {
  expect(listProblems('')).toEqual([['no-headings', undefined]]);
  expect(listProblems('date,a\n2026-08,1', { name: 'nps' })).toEqual([['no-column', 1]]);
  expect(listProblems('date,value\n2026-08,1', { column: 'web' })).toEqual([['no-column', 1]]);
  expect(listProblems('date,metric,value\n2026-08,ease,1', { name: 'nps' })).toEqual([['no-row', undefined]]);
  expect(listProblems('date,value\n2026-08,1\n2026-09,"2\n')).toEqual([['unclosed-quote', 3]]);
  const row = '2026-08,1\n';
  expect(listProblems(`date,value\n${row.repeat(mostDataRows + 1)}`)).toEqual([['too-many-rows', undefined]]);
});

it('reads hostile texts in linear time', () => {
  for (const text of ['"'.repeat(999_999), ' '.repeat(999_999), ','.repeat(999_999), '#\n'.repeat(499_999)]) {
    const start = performance.now();
    read(`date,value\n${text}`);
    read(text);
    expect(performance.now() - start).toBeLessThan(2000);
  }
});
