import { createReport, type JourneyReport } from '@journey-maps/core/views';
import { expect, test } from 'vitest';
import { createWorkspace, mainUri } from './check-texts.ts';

function listReports(text: string, files: Readonly<Record<string, string>> = {}): readonly JourneyReport[] {
  const workspace = createWorkspace({ ...files, 'main.journey': text });
  const linked = workspace.linked(mainUri);
  if (linked === undefined) throw new Error('It is not there.');
  return createReport(linked, workspace, { today: '2026-11-21', file: 'main.journey' });
}

const shared = `
owner web "Web team"
evidence reviews "Reviews" { method ratings; date 2026-11-01 }
touchpoint till "Till" {
  channel store
  owner web
  pain queue "The queue is too long" { severity critical; evidence reviews }
}
`;

const main = `import "./shared.journey"

evidence talks "Talks" { method interview; date 2025-11-21 }
evidence later "Later" { date 2027-01-01 }
channel robot "Robot" { kind digital }

journey buying "Buying a bike" {
  status agreed
  owner web
  review monthly
  reviewed 2026-10-21
  evidence talks, later, unheard-of
  pain "Nobody knows us" { owner web }

  stage look "Looks" {
    owner shop
    step "Visits" {
      emotion +1
      touchpoint "Shop page" { channel website }
      touchpoint "Robot" { channel robot; status planned }
      touchpoint "Smoke signals" { channel smoke }
      touchpoint "Sofa" { channel robot }
    }
  }
  stage pay "Pays" {
    touchpoint till
    pain dark "It is dark" { severity high; status resolved }
    pain cold "It is cold" { severity low }
    opportunity "Heat" { for cold }
    opportunity "Nothing" { for dark; status dropped }
    action-item "Later" { due 2026-12-24 }
    action-item "Done" { due 2026-01-01; status done }
    action-item "Buy a stove" { due 2026-11-20; owner web }
    action-item "Some day" { due some-day }
  }
  stage again "Pays again" {
    touchpoint till
  }
}
journey dream "A dream" { state future }
`;

const [buying, dream] = listReports(main, { 'shared.journey': shared });

test('a report says whose journey it is, its stages and how its moments feel', () => {
  expect(buying).toMatchObject({
    file: 'main.journey',
    line: 7,
    name: 'buying',
    title: 'Buying a bike',
    status: 'agreed',
    owner: 'Web team',
  });
  expect(buying?.stages).toEqual([
    { title: 'Looks', owner: 'shop', moments: [{ title: 'Visits', emotion: 1 }] },
    { title: 'Pays', moments: [{ title: 'Till' }] },
    { title: 'Pays again', moments: [{ title: 'Till' }] },
  ]);
});

test('touchpoints come once, by the kind of their channel, with who owns them', () => {
  expect(buying?.touchpoints).toEqual({
    digital: [
      { title: 'Shop page', stage: 'Looks', channel: 'Website', owner: 'shop' },
      { title: 'Sofa', stage: 'Looks', channel: 'Robot', owner: 'shop' },
    ],
    physical: [{ title: 'Till', stage: 'Pays', channel: 'Store', owner: 'Web team' }],
    person: [],
    external: [],
    planned: [{ title: 'Robot', stage: 'Looks', channel: 'Robot', owner: 'shop' }],
    unknown: [{ title: 'Smoke signals', stage: 'Looks', channel: 'smoke', owner: 'shop' }],
  });
});

test('pains come with the most severe first, and say whether anything answers them', () => {
  const rest = (pains: JourneyReport['pains'] | undefined) =>
    pains?.map(({ title, severity, status, answered, file, line }) => [
      title,
      severity,
      status,
      answered,
      file,
      line,
    ]);
  expect(rest(buying?.pains)).toEqual([
    ['The queue is too long', 'critical', 'open', false, 'shared.journey', 7],
    ['It is dark', 'high', 'resolved', false, undefined, 27],
    ['It is cold', 'low', 'open', true, undefined, 28],
    ['Nobody knows us', undefined, 'open', false, undefined, 13],
  ]);
  const future = 'import "./main.journey"\njourney j "J" { opportunity "No queue" { for till.queue } }';
  const answered = listReports(main, { 'shared.journey': shared, 'future.journey': `${future}\n` });
  expect(answered[0]?.pains[0]?.answered).toBe(false);
  const direct = future.replace('main', 'shared');
  const straight = listReports(main, { 'shared.journey': shared, 'future.journey': direct });
  expect(straight[0]?.pains[0]?.answered).toBe(true);
});

test('action items that are open come by their date, the overdue marked', () => {
  expect(buying?.actionItems.map(({ title, due, overdue }) => [title, due, overdue])).toEqual([
    ['Buy a stove', '2026-11-20', true],
    ['Later', '2026-12-24', false],
    ['Some day', undefined, false],
  ]);
});

test('evidence comes with its age, also that of what is met', () => {
  expect(buying?.evidence).toEqual([
    { title: 'Talks', method: 'interview', date: '2025-11-21', ageInDays: 365 },
    { title: 'Reviews', method: 'ratings', date: '2026-11-01', ageInDays: 20 },
    { title: 'Later', date: '2027-01-01' },
    { title: 'unheard-of' },
  ]);
});

test('the review is fresh up to its last day, overdue, never made, not agreed on, or not needed', () => {
  const getReview = (inside: string) => listReports(`journey a "A" { ${inside} }`)[0]?.review;
  expect(buying?.review).toEqual({
    cadence: 'monthly',
    reviewed: '2026-10-21',
    due: '2026-11-21',
    state: 'fresh',
  });
  expect(getReview('review monthly; reviewed 2026-10-20')).toMatchObject({ state: 'overdue' });
  expect(getReview('review yearly')).toEqual({ cadence: 'yearly', state: 'never' });
  expect(getReview('reviewed 2026-10-20')).toEqual({ reviewed: '2026-10-20', state: 'no-cadence' });
  expect(getReview('review monthly; status retired')).toMatchObject({ state: 'not-needed' });
  expect(dream?.review).toEqual({ state: 'not-needed' });
});

test('a map in pieces has a report too', () => {
  expect(listReports('journey { stage { pain touchpoint } journey')).toHaveLength(2);
  expect(listReports('')).toEqual([]);
});
