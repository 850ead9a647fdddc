import { rankJourneyOpportunities, rateMoments } from '@journey-maps/core/semantics';
import { createQuestions, createReport } from '@journey-maps/core/views';
import { describe, expect, test } from 'vitest';
import { createWorkspace, mainUri } from './check-texts.ts';

function readMap(text: string) {
  const workspace = createWorkspace({ 'main.journey': text });
  const linked = workspace.linked(mainUri);
  const [journey] = linked?.document.journeys ?? [];
  if (linked === undefined || journey === undefined) throw new Error('It is not there.');
  const [report] = createReport(linked, workspace, { today: '2026-11-21', file: 'main.journey' });
  return { workspace, linked, journey, report };
}

describe('an online shop with counted customers', () => {
  const { workspace, linked, journey, report } = readMap(`
evidence july "Web analytics, July" { method analytics; date 2026-07-31 }
evidence october "Web analytics, October" { method analytics; date 2026-10-31 }
evidence as-lin "A walk as Lin" { method walkthrough; persona lin }
evidence talks "Talks" { method interview }
persona lin "Lin" { primary; share 25% }
persona omar "Omar"
metric rate "Checkout completed" { baseline 58%; value 64%; target 75% }

journey buying "Buying a bike" {
  persona lin, omar
  metric rate
  assumption

  stage browse "Browses" {
    reached 20000 from july
    reached 30000 from october
    exit "Finds no size" { share 20% }
  }
  stage choose "Chooses" {
    step look "Looks" {
      reached 12000 from october
      felt as-lin -2 "lost"
    }
    step ask "Asks" {
      persona lin
      reached 900 from october
      pain slow "No answer" { severity high }
      quote lin "I waited." from talks
    }
    step pick "Picks" {
      reached 9000 from october
      pain small "Small pictures" { severity low }
    }
  }
  stage pay "Pays" {
    reached 6000 from october
    opportunity chat "A chat" { for slow; value 3; effort 3; improves rate to 70% }
    opportunity large "Large pictures" { for small; value 3; effort 3; improves rate to 66% }
    opportunity never "A robot" { for small; value 3; effort 3; improves rate to 90%; status dropped }
  }
}
`);

  test('shows the newest count, and the losses between those whom everybody can reach', () => {
    expect(report?.funnel).toMatchObject({
      basis: 'reached',
      source: 'Web analytics, October',
      date: '2026-10-31',
    });
    expect(
      report?.funnel?.places.map(({ step, stage, percent, part, lost, explained, greatest }) => [
        step ?? stage,
        percent,
        part,
        lost,
        explained,
        greatest,
      ]),
    ).toEqual([
      ['Browses', 100, false, undefined, undefined, false],
      // 1 − 12,000 ÷ 30,000, and the exit explains a fifth.
      ['Looks', 40, false, 60, 20, true],
      ['Asks', 3, true, undefined, undefined, false],
      // 1 − 9,000 ÷ 12,000: the step for Lin alone does not count.
      ['Picks', 30, false, 25, 0, false],
      ['Pays', 20, false, 33, 0, false],
    ]);
  });

  test('weighs pains by those who get there', () => {
    const { opportunities, usesReach } = rankJourneyOpportunities([{ journey, linked, workspace }]);
    expect(usesReach).toBe(true);
    // 3 × (4 × 3%) ÷ 3 = 0.12, and 3 × (1 × 30%) ÷ 3 = 0.3
    expect(
      opportunities.map(({ opportunity, priority }) => [opportunity.name?.value, priority.score]),
    ).toEqual([
      ['chat', 0.12],
      ['large', 0.3],
    ]);
  });

  test('compares the best promise with the target', () => {
    expect(report?.metrics).toMatchObject([
      {
        title: 'Checkout completed',
        now: { value: 64, percent: true },
        promise: { value: 70, opportunity: 'A chat' },
        gap: 5,
      },
    ]);
  });

  test('knows what each moment rests on', () => {
    expect(rateMoments(journey, linked, workspace).map(({ confidence }) => confidence.bases)).toEqual([
      [{ basis: 'counts', sources: ['Web analytics, July', 'Web analytics, October'] }],
      [
        { basis: 'counts', sources: ['Web analytics, October'] },
        { basis: 'ourselves', sources: ['A walk as Lin'] },
      ],
      [
        { basis: 'customers', sources: ['Talks'] },
        { basis: 'counts', sources: ['Web analytics, October'] },
      ],
      [{ basis: 'counts', sources: ['Web analytics, October'] }],
      [{ basis: 'counts', sources: ['Web analytics, October'] }],
    ]);
  });

  test('asks why customers stop, where the map does not say', () => {
    const [questions] = createQuestions(linked, workspace, 'main.journey');
    const asked = questions?.parts.flatMap(({ questions: list }) => list) ?? [];
    // The pictures explain who is lost after “Picks”, and the exit explains who is lost before “Looks”.
    expect(asked.filter(({ reason }) => reason === 'loss').map(({ about }) => about)).toEqual([]);
    expect(asked.filter(({ reason }) => reason === 'assumption').map(({ about }) => about)).toEqual([
      'Buying a bike',
    ]);
  });
});

test('overlapping stages have figures, and no loss', () => {
  const { report } = readMap(`
journey wedding "A wedding" {
  stage a "Invites" { reached 200 }
  stage b "Eats" { reached 120; overlaps c }
  stage c "Dances" { reached 180 }
  stage d "Leaves" { reached 90 }
}
`);
  expect(report?.funnel?.places.map(({ percent, part, lost }) => [percent, part, lost])).toEqual([
    [100, false, undefined],
    [60, true, undefined],
    [90, true, undefined],
    // 1 − 90 ÷ 200
    [45, false, 55],
  ]);
  expect(report?.funnel?.source).toBeUndefined();
});

test('an assumed moment is assumed, whatever its stage rests on', () => {
  const { journey, linked, workspace } = readMap(`
evidence talks "Talks" { method interview }
touchpoint till "Till" { channel store; assumption }
journey buying "Buying a bike" {
  stage look "Looks" {
    evidence talks
    step a "Sees" {}
    step b "Thinks" { assumption }
  }
  stage pay "Pays" { assumption; step c "Waits" {} }
  stage ride "Rides" { touchpoint till }
  stage rest "Rests" {}
}
`);
  expect(rateMoments(journey, linked, workspace).map(({ confidence }) => confidence.basis)).toEqual([
    'customers',
    'assumed',
    'assumed',
    'assumed',
    'nothing',
  ]);
});
