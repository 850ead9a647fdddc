import { expect, it } from 'vitest';
import { parseCsv } from '../../semantics/data/csv-table.ts';
import type { LeftOut } from './imported-figures.ts';
import { parseColumns } from './parse-columns.ts';
import { detectDayOrder, parseDate } from './parse-date.ts';
import { readDatedFigures } from './read-dated-figures.ts';
import { isGa4Funnel, readGa4Funnel } from './read-ga4-funnel.ts';
import { findAnswerDates, findQuestion, readAnswers } from './read-survey.ts';
import { isTheyDoMetrics, readTheyDoMetrics } from './read-theydo-metrics.ts';

const exploration = [
  '# ----------------------------------------',
  '# Checkout funnel',
  '# Funnel exploration 1',
  '# 20260801-20260831',
  '# ----------------------------------------',
  '',
  'Step,Device category,Active users,Completion rate,Abandonments,Abandonment rate',
  '1. Browses,Total,31870,0.5321,14912,0.4679',
  '1. Browses,mobile,20110,0.5011,10033,0.4989',
  '1. Browses,desktop,11760,0.5852,4879,0.4149',
  '2. Fills the cart,Total,"16,958",0.4953,8558,0.5047',
  '2. Fills the cart,mobile,9000,0.4,5400,0.6',
  '3. Pays,Total,8400,1,0,0',
].join('\r\n');

it('reads a funnel exploration of GA4, its month and its totals', () => {
  expect(isGa4Funnel(exploration)).toBe(true);
  expect(readGa4Funnel(exploration)).toEqual({
    title: 'Checkout funnel',
    date: '2026-08',
    steps: [
      { title: 'Browses', count: 31870, from: 'line 8' },
      { title: 'Fills the cart', count: 16958, from: 'line 11' },
      { title: 'Pays', count: 8400, from: 'line 13' },
    ],
    left: [
      { from: 'line 8', message: '2 rows of the breakdown of “Browses” are left out.' },
      { from: 'line 11', message: '1 rows of the breakdown of “Fills the cart” are left out.' },
    ],
  });
});

it('reads the funnel table of the Data API, and dates of a report', () => {
  const text = [
    '# Property: Shop',
    '# Start date: 20260801',
    '# End date: 20260914',
    'funnelStepName,deviceCategory,activeUsers,funnelStepCompletionRate,funnelStepAbandonments,funnelStepAbandonmentRate',
    '1. Browses,RESERVED_TOTAL,100,0.4,60,0.6',
    '1. Browses,mobile,40,0.4,60,0.6',
    '2. Pays,RESERVED_TOTAL,40,1,0,0',
    '2. Pays,mobile,10,1,0,0',
  ].join('\n');
  expect(readGa4Funnel(text)).toMatchObject({ date: '2026-09-14', steps: [{ count: 100 }, { count: 40 }] });
});

it.each([
  ['date,value\n2026-08,1\n', 'is not a funnel'],
  ['Step,Sessions\n1. Browses,10\n', 'counts visits'],
  ['Step,Date,Active users\n1. Browses,20260801,10\n', 'trended'],
  ['Step,Segment,Active users\n1. Browses,New,10\n1. Browses,Old,20\n', 'none is their total'],
  ['Step,Active users\n', 'without steps'],
])('refuses %j', (text, problem) => {
  expect(readGa4Funnel(text)).toEqual({ problem: expect.stringContaining(problem) });
});

it('leaves out a step without a number', () => {
  expect(readGa4Funnel('Step,Active users (% of step 1)\n1. A,10 (100%)\n2. B,=1+1\n')).toMatchObject({
    steps: [{ title: 'A', count: 10 }],
    left: [{ from: 'line 3' }],
  });
});

const metrics = [
  { name: 'rate', title: 'Checkout completed', percent: true },
  { name: 'nps', title: 'Would recommend us', percent: false },
];
const columns = (text: string) => {
  const parsed = parseColumns(text);
  return 'columns' in parsed ? parsed.columns : new Map<string, string>();
};

it('reads dates and figures whose columns the user names', () => {
  const table = parseCsv(
    'Month;Conversion;Visitors;Would recommend us\n31.8.2026;61,5;4120;26\n30.9.2026;64;;28\n',
  );
  expect(readDatedFigures(table, columns('Month=date, Conversion=rate, Visitors=sample'), metrics)).toEqual({
    metrics: new Map([
      [
        'rate',
        [
          { date: '2026-08-31', value: 61.5, sample: 4120 },
          { date: '2026-09-30', value: 64 },
        ],
      ],
      [
        'nps',
        [
          { date: '2026-08-31', value: 26, sample: 4120 },
          { date: '2026-09-30', value: 28 },
        ],
      ],
    ]),
    left: [],
  });
});

it('reads a table with a row for each metric', () => {
  const table = parseCsv('date,metric,value\n2026-08,nps,26\n2026-08,rate,61%\n2026-08,other,3\n');
  expect(readDatedFigures(table, new Map(), metrics)).toMatchObject({
    metrics: new Map([
      ['nps', [{ date: '2026-08', value: 26 }]],
      ['rate', [{ date: '2026-08', value: 61 }]],
    ]),
    left: [{ from: 'line 4' }],
  });
});

it.each([
  ['Month,Conversion\n2026-08,61\n', '', 'no column of dates'],
  [
    'date,Conversion\n2026-08,61\n',
    '',
    '“Conversion”. Say which is which: --columns "date=date, Conversion=rate"',
  ],
  ['date,Conversion\n2026-08,61\n', 'Conversion=sales', 'declares no metric “sales”'],
  ['date,Conversion\n2026-08,61\n', 'Rate=rate', 'no column “rate”'],
  ['date,rate\n3/4/2026,61\n', '', 'date=day/month/year'],
  ['date,rate\n2026-08,0.61\n', '', 'between 0 and 1'],
  ['', '', 'no headings'],
])('asks about %j with %j', (text, meanings, problem) => {
  expect(readDatedFigures(parseCsv(text), columns(meanings), metrics)).toEqual({
    problem: expect.stringContaining(problem),
  });
});

it('reads --columns', () => {
  expect(columns('Month=date, "Rate, %"=rate,Name=')).toEqual(
    new Map([
      ['month', 'date'],
      ['rate %', 'rate'],
      ['name', ''],
    ]),
  );
  expect(parseColumns('Month')).toHaveProperty('problem');
});

it('reads dates in the order that the column shows', () => {
  expect(detectDayOrder(['3/4/2026', '13/4/2026'])).toBe('day first');
  expect(detectDayOrder(['3/4/2026', '3/14/2026'])).toBe('month first');
  expect(detectDayOrder(['3.4.2026'])).toBe('day first');
  expect(detectDayOrder(['3/4/2026'])).toBeUndefined();
  expect(parseDate('2026/10/03 14:22:11', 'day first')).toBe('2026-10-03');
  expect(parseDate('10/3/2026 14:22:11', 'month first')).toBe('2026-10-03');
  expect(parseDate('2026-10-03T14:22:11Z', 'day first')).toBe('2026-10-03');
  expect(parseDate('31.2.2026', 'day first')).toBeUndefined();
});

it('computes the readings of a survey of 300 answers', () => {
  const rows = Array.from({ length: 300 }, (_, i) => {
    const month = i < 200 ? '09' : '10';
    return `2026/${month}/${String((i % 28) + 1).padStart(2, '0')} 10:00:00,person${i}@shop.dk,${i % 11},"${(i % 5) + 1} (somewhat)"`;
  });
  const table = parseCsv(
    `Timestamp,Email,"How likely are you to recommend us?",How easy was it?\n${rows.join('\n')}\n2026/10/01,x,12,maybe\n`,
  );
  const headings = table.headings?.cells ?? [];
  const dates = { column: findAnswerDates(headings), order: 'day first' } as const;
  const left: LeftOut[] = [];
  const nps = readAnswers(
    table,
    findQuestion(headings, 'how likely are you to recommend us'),
    { type: 'nps' },
    dates,
    left,
  );
  // The answers are 0 to 10 in turn: 36 of 200 are 9 or 10, and 128 are 0 to 6; 18 and 64 of the other 100.
  expect(nps).toEqual({
    answers: 300,
    readings: [
      { date: '2026-09', value: Math.round((36 - 128) / 2), sample: 200 },
      { date: '2026-10', value: 18 - 64, sample: 100 },
    ],
  });
  const csat = readAnswers(table, findQuestion(headings, 'How easy was it?'), { type: 'csat' }, dates, left);
  expect(csat.readings.map(({ value }) => value)).toEqual([40, 40]);
  const mean = readAnswers(table, 3, { type: 'mean', from: 0, to: 5 }, { date: '2026-11' }, left);
  expect(mean.readings).toEqual([{ date: '2026-11', value: 3, sample: 300 }]);
  expect(left.map(({ from, message }) => `${from} ${message}`)).toEqual([
    'line 302 one answer to “How likely are you to recommend us?” is left out (outside the scale).',
    'line 302 one answer to “How easy was it?” is left out (no number).',
    'line 302 one answer to “How easy was it?” is left out (no number).',
  ]);
});

it('reads TheyDo’s metrics, and adds up the data points of a day', () => {
  const point = { dateOfMeasurement: '2026-08-31' };
  const file = JSON.stringify({
    format: 'THEYDO_METRICS_V1',
    metrics: [
      {
        type: 'NPS',
        importKey: 'nps',
        title: 'Would recommend us',
        unit: 'responses',
        dataPoints: [
          {
            ...point,
            detractors: 20,
            passives: 30,
            promoters: 50,
            dimensions: [{ key: 'region', value: 'DK' }],
          },
          {
            ...point,
            detractors: 60,
            passives: 20,
            promoters: 20,
            dimensions: [{ key: 'region', value: 'SE' }],
          },
        ],
      },
      {
        type: 'CSAT',
        importKey: 'c',
        title: 'Satisfied',
        unit: '%',
        dataPoints: [
          { ...point, veryUnsatisfied: 1, unsatisfied: 1, neutral: 2, satisfied: 4, verySatisfied: 2 },
        ],
      },
      {
        type: 'CES',
        importKey: 'e',
        title: 'Effort',
        unit: 'score',
        dataPoints: [
          { ...point, score: 4, respondents: 100 },
          { ...point, score: 6, respondents: 300 },
        ],
      },
      {
        type: 'RATIO',
        importKey: 'r',
        title: 'Solved at once',
        unit: 'cases',
        dataPoints: [{ ...point, numerator: 740, denominator: 1000 }],
      },
      {
        type: 'OTHER',
        importKey: 'o',
        title: 'Orders',
        unit: '#',
        aggregationMethod: 'SUM',
        dataPoints: [
          { ...point, value: 3 },
          { ...point, value: 4 },
          { dateOfMeasurement: '31/8', value: 4 },
        ],
      },
      { type: 'NEW', title: 'New', dataPoints: [] },
    ],
  });
  expect(isTheyDoMetrics(file)).toBe(true);
  const read = readTheyDoMetrics(file);
  if ('problem' in read) throw new Error(read.problem);
  expect(read.metrics.map(({ title, percent, readings }) => [title, percent, readings])).toEqual([
    ['Would recommend us', false, [{ date: '2026-08-31', value: -5, sample: 200 }]],
    ['Satisfied', true, [{ date: '2026-08-31', value: 60, sample: 10 }]],
    ['Effort', false, [{ date: '2026-08-31', value: 5.5, sample: 400 }]],
    ['Solved at once', true, [{ date: '2026-08-31', value: 74 }]],
    ['Orders', false, [{ date: '2026-08-31', value: 7 }]],
  ]);
  expect(read.left.map(({ from }) => from)).toEqual([
    'metrics[0]',
    'metrics[2]',
    'metrics[4].dataPoints[2]',
    'metrics[4]',
    'metrics[5]',
  ]);
});

it.each(['{', '[]', '{"format":"THEYDO_METRICS_V2","metrics":[]}'])('refuses the JSON %j', (text) => {
  expect(readTheyDoMetrics(text)).toHaveProperty('problem');
});
