import { describe, expect, it } from 'vitest';
import { computeHealth } from './compute-health.ts';
import type { JourneyReport, Report } from './report.ts';
import { reportCsv } from './report-csv.ts';
import { reportJson } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';
import { reportText } from './report-text.ts';

const journey: JourneyReport = {
  file: 'maps/shop.journey',
  line: 3,
  name: 'buying',
  title: 'Buying a bike',
  status: 'agreed',
  owner: 'Bike shop',
  stages: [
    {
      title: 'Pays',
      owner: 'Bike shop',
      moments: [{ title: 'Waits', emotion: -1 }, { title: 'Leaves' }, { title: 'Rides', emotion: 2 }],
    },
  ],
  touchpoints: {
    digital: [{ title: 'Shop page', stage: 'Pays', channel: 'Website', owner: 'Web' }],
    physical: [],
    person: [],
    planned: [{ title: 'Robot', stage: 'Pays' }],
    external: [],
    unknown: [],
  },
  pains: [
    {
      line: 9,
      title: 'The queue',
      stage: 'Pays',
      severity: 'high',
      owner: 'Web',
      status: 'open',
      answered: false,
    },
    { file: 'shared.journey', line: 2, title: '', status: 'in-progress', answered: true },
    { line: 11, title: 'Old', severity: 'low', status: 'resolved', answered: false },
  ],
  actionItems: [
    { line: 12, title: 'A second till', owner: 'Web', due: '2026-11-20', overdue: true, status: 'doing' },
    { line: 13, title: 'Ask', overdue: false, status: 'todo' },
  ],
  evidence: [{ title: 'Talks', method: 'interview', date: '2025-11-20', ageInDays: 366 }, { title: 'gone' }],
  review: { cadence: 'quarterly', reviewed: '2026-06-01', due: '2026-09-01', state: 'overdue' },
  funnel: {
    basis: 'reached',
    source: 'GA4',
    date: '2026-08',
    baseline: 'Today',
    places: [
      { stage: 'Pays', people: 200, percent: 100, part: false, greatest: false },
      {
        stage: 'Pays',
        step: 'Rides',
        people: 52,
        percent: 26,
        part: false,
        lost: 74,
        explained: 20,
        greatest: true,
        baseline: { percent: 20 },
      },
      { stage: 'Rests', people: 3, percent: 1.5, part: true, greatest: false },
    ],
  },
  metrics: [
    {
      title: 'Repairs',
      now: { value: 64, percent: true },
      target: { value: 75, percent: true },
      promise: { value: 70, percent: true, opportunity: 'A second bench' },
      gap: 5,
      lessIsBetter: false,
    },
    { title: 'Wait', unit: 'minutes', target: { value: 5, percent: false }, lessIsBetter: true },
  ],
  firstContacts: [
    { persona: 'Lin', stage: 'Pays', moment: 'Waits', touchpoints: ['Shop page', 'Till'], emotion: 1 },
  ],
  confidence: {
    shares: [
      { basis: 'customers', moments: 1, percent: 50 },
      { basis: 'nothing', moments: 1, percent: 50 },
    ],
    moments: [
      {
        stage: 'Pays',
        title: 'Waits',
        basis: 'customers',
        bases: [
          { basis: 'customers', sources: ['Talks'] },
          { basis: 'counts', sources: ['GA4'] },
        ],
      },
      { stage: 'Pays', title: 'Leaves', basis: 'nothing', bases: [{ basis: 'nothing', sources: [] }] },
    ],
  },
  progress: {
    steps: [
      { part: 'purpose', done: 1, total: 1, state: 'done' },
      { part: 'feelings', done: 2, total: 3, state: 'partly' },
      { part: 'pains', done: 0, total: 1, state: 'open' },
      { part: 'review', done: 0, total: 0, state: 'waiting' },
    ],
    next: 'feelings',
  },
};
const report: Report = { version: 1, today: '2026-11-21', journeys: [journey] };
const titled = (title: string): Report => ({ ...report, journeys: [{ ...journey, title }] });

describe('a report', () => {
  it('as text', () => {
    expect(reportText(report)).toBe(`Report of 2026-11-21

Buying a bike
  maps/shop.journey:3, agreed, owner Bike shop
  Review: quarterly, last 2026-06-01, OVERDUE since 2026-09-01
  Progress
    Next: Feelings at every moment.
    [x] Purpose
    [/] Feelings at every moment (2 of 3)
    [ ] Causes of bad feelings
    [-] Review
  Stages
    Pays, owner Bike shop: Waits (-1); Leaves; Rides (+2)
  Funnel
    Source: GA4, 2026-08.
    Pays: 200 people, 100% (today unknown)
    Pays, Rides: 52 people, 26% (74% lost, the greatest loss; exits explain 20 of 74 points; today 20%)
    Rests: 3 people, 1.5% (a part of the customers; today unknown)
  First contact
    Lin: Shop page; Till (stage Pays, feeling +1)
  Confidence
    Moments by their best basis: customers 50%, nothing said 50%.
    Pays, Waits: customers (Talks); counts (GA4)
    Pays, Leaves: nothing said
  Touchpoints
    Digital (1): Shop page (Website)
    Planned (1): Robot
  Pain points
    Open: 2. By severity: high 1, no severity 1. By owner: Web 1, no owner 1.
    high         The queue (owner Web, open, not addressed, stage Pays, line 9)
    no severity  (no title) (no owner, in-progress, shared.journey line 2)
    low          Old (no owner, resolved, line 11)
  Open action items
    2026-11-20  OVERDUE  A second till (owner Web, doing, line 12)
    no date     Ask (no owner, todo, line 13)
  Metrics
    Repairs: now 64%, target 75%, best promise 70% (A second bench), gap 5 points
    Wait: no figure, target 5 minutes
  Evidence
    2025-11-20  Talks (interview, 366 days old)
    no date     gone
`);
    expect(reportText(titled('a\nb'))).toContain('\na b\n');
  });

  it('as Markdown, in which nothing of the map is read as Markdown', () => {
    const page = reportMarkdown(report);
    expect(page).toContain('# Report on journeys\n\nAs of 2026-11-21.\n\n## Buying a bike\n\n');
    expect(page).toContain('| Pays | Bike shop | Waits (-1); Leaves; Rides (+2) |');
    expect(page).toContain('| Digital | Shop page | Website | Pays | Web |');
    expect(page).toContain('| high | The queue | Web | open | no | Pays | line 9 |');
    expect(page).toContain('| 2026-11-20 **overdue** | A second till | Web | doing | 12 |');
    expect(page).toContain('| 2025-11-20 | 366 | Talks | interview |');
    expect(page).toContain(
      '| Pays | Rides | 52 | 26% | 74% lost, the greatest loss; exits explain 20 of 74 points | 20% |',
    );
    expect(page).toContain('| Repairs | 64% | 75% | 70% (A second bench) | 5 points |');
    expect(page).toContain('| Lin | Pays | Waits | Shop page; Till | \\+1 |');
    expect(page).toContain('| Pays | Waits | customers | customers (Talks); counts (GA4) |');
    expect(page).toContain('Next: Feelings at every moment.');
    expect(page).toContain('| Feelings at every moment | begun | 2 of 3 |');
    const hostile = reportMarkdown(titled('<img src=x> [a](command:b) | `c`\n# d'));
    expect(hostile).toContain('## \\<img src=x\\> \\[a\\](command\\:b) \\| \\`c\\` \\# d\n');
  });

  it('as JSON, with a version', () => {
    expect(JSON.parse(reportJson(report))).toEqual(report);
  });
});

describe('a report as CSV', () => {
  it('has a row for everything', () => {
    const lines = reportCsv(report).split('\r\n');
    expect(lines[0]).toMatch(/^file,line,journey,kind,stage,title,owner,severity,/u);
    expect(lines.map((line) => line.split(',')[3])).toEqual([
      'kind',
      'journey',
      'stage',
      'moment',
      'moment',
      'moment',
      'touchpoint',
      'touchpoint',
      'pain',
      'pain',
      'pain',
      'action-item',
      'action-item',
      'evidence',
      'evidence',
      'funnel',
      'funnel',
      'funnel',
      'metric',
      'metric',
      'first-contact',
      'confidence',
      'confidence',
      'progress',
      'progress',
      'progress',
      'progress',
      undefined,
    ]);
    expect(lines).toContain(
      'maps/shop.journey,9,Buying a bike,pain,Pays,The queue,Web,high,open,false,,,,,,,,,,,,,,,,,,,,,,,,',
    );
    expect(lines).toContain(
      'maps/shop.journey,,Buying a bike,moment,Pays,Waits,,,,,,,,,-1,,,,,,,,,,,,,,,,,,,',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['\t=a', "'\t=a"],
    ['\r=a', `"'\r=a"`],
    ['=HYPERLINK("a","b")', `"'=HYPERLINK(""a"",""b"")"`],
    ['a, b', '"a, b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['plain =', 'plain ='],
  ])('writes %j as %j', (title, cell) => {
    expect(reportCsv(titled(title)).split(',pain,')[0]).toContain(`maps/shop.journey,3,${cell},journey,,`);
  });
});

describe('computeHealth', () => {
  const none = { error: 0, warning: 0, info: 0 };
  const well: JourneyReport = { ...journey, pains: [], actionItems: [], review: { state: 'no-cadence' } };

  it('says what is wrong, the worst first', () => {
    expect(computeHealth({ error: 1, warning: 2, info: 3 }, [journey])).toEqual({
      level: 'error',
      words: ['1 error', '2 warnings', '1 serious pain open', '1 action overdue', 'review overdue'],
    });
    expect(computeHealth({ ...none, warning: 1 }, [])).toEqual({ level: 'warning', words: ['1 warning'] });
    expect(computeHealth(none, [{ ...well, review: { state: 'never' } }])).toEqual({
      level: 'info',
      words: ['never reviewed'],
    });
  });

  it('says nothing where all is well', () => {
    expect(computeHealth(none, [well])).toEqual({ level: 'well', words: [] });
  });
});
