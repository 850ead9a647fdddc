import {
  countProgress,
  findFirstContacts,
  type JourneyInFile,
  rankJourneyOpportunities,
  rateMoments,
} from '@journey-maps/core/semantics';
import { createReport } from '@journey-maps/core/views';
import { describe, expect, test } from 'vitest';
import { createWorkspace, mainUri } from './check-texts.ts';

function readJourneys(
  text: string,
  files: Readonly<Record<string, string>> = {},
): { readonly journeys: readonly JourneyInFile[]; readonly reports: ReturnType<typeof createReport> } {
  const workspace = createWorkspace({ ...files, 'main.journey': text });
  const linked = workspace.linked(mainUri);
  if (linked === undefined) throw new Error('It is not there.');
  return {
    journeys: linked.document.journeys.map((journey) => ({ journey, linked, workspace })),
    reports: createReport(linked, workspace, { today: '2026-11-21', file: 'main.journey' }),
  };
}

const shared = `
owner web "Web team"
evidence reviews "Reviews" { method ratings; date 2026-11-01 }
touchpoint till "Till" {
  channel store
  evidence reviews
  pain queue "The queue is too long" { severity critical }
  opportunity robot "A robot at the till" { for queue; value 1; effort 5 }
}
`;

const main = `import "./shared.journey"

persona lin "Lin" { primary }
persona omar "Omar"
evidence talks "Talks" { method interview }
evidence walk "A walk" { method walkthrough }

journey buying "Buying a bike" {
  purpose "Sell more bikes"
  persona lin, omar
  pain name "Nobody knows our name" { severity low }

  stage dream "Dreams" { no-touchpoint "Alone"; emotion +1; exit "Forgets it" { share 20% } }

  stage look "Looks" {
    evidence walk
    step "Reads" {
      emotion 0
      touchpoint "Test reports" { channel review-site; external }
      pain terms "Strange words" { severity medium }
      gain pictures "Good pictures"
    }
    step "Visits the page" {
      evidence talks
      emotion -1
      touchpoint page "Shop page" { channel website }
      touchpoint "Chat" { channel website; status planned }
      next pay "Knows what to buy" { share 50% }
    }
    step "Rides" {
      persona omar
      touchpoint "Test ride" { channel store }
      pain rain "It rains" { severity high; status resolved }
      exit "Falls" { share 10% }
    }
    opportunity glossary "Explain the words" { for terms, pictures, rain; value 4; effort 2 }
    opportunity roof "A roof" { for rain; value 5; effort 1 }
    opportunity sign "A sign" { for name; value 3; effort 3; status planned }
    opportunity brand "A brand" { for name, terms; value 2; status idea }
    opportunity old "Done already" { for name; value 5; effort 1; status done }
    action-item later "Ask an editor" { for glossary; due 2026-12-24 }
    action-item sooner "List the words" { for glossary; due 2026-12-01 }
    action-item gone "Nothing" { for glossary; due 2026-11-01; status done }
  }

  stage pay "Pays" { touchpoint till }
}
`;

describe('a journey to decide about', () => {
  const { journeys, reports } = readJourneys(main, { 'shared.journey': shared });
  const [each] = journeys;
  const [report] = reports;
  if (each === undefined || report === undefined) throw new Error('It is not there.');
  const { journey, linked, workspace } = each;

  test('ranks its opportunities by value × pains ÷ effort', () => {
    const { opportunities, usesReach, withoutReach } = rankJourneyOpportunities(journeys);
    expect(
      opportunities.map(({ opportunity, priority, nextAction }) => [
        opportunity.name?.value,
        priority.rank ?? priority.missing,
        nextAction?.name?.value,
      ]),
    ).toEqual([
      // 4 × (2 + 1) ÷ 2 = 6: the words weigh 2 and the pictures 1. The rain is resolved.
      ['glossary', 1, 'sooner'],
      ['roof', ['reason'], undefined],
      // 3 × 1 ÷ 3 = 1
      ['sign', 3, undefined],
      ['brand', ['effort'], undefined],
      // 1 × 8 ÷ 5 = 1.6, declared in another file
      ['robot', 2, undefined],
    ]);
    expect([usesReach, withoutReach]).toEqual([false, []]);
  });

  test('lists an opportunity of two journeys once', () => {
    const { opportunities } = rankJourneyOpportunities([...journeys, ...journeys]);
    expect(opportunities).toHaveLength(5);
  });

  test('rates its moments', () => {
    expect(rateMoments(journey, linked, workspace).map(({ confidence }) => confidence.bases)).toEqual([
      [{ basis: 'nothing', sources: [] }],
      [{ basis: 'ourselves', sources: ['A walk'] }],
      [{ basis: 'customers', sources: ['Talks'] }],
      [{ basis: 'ourselves', sources: ['A walk'] }],
      [{ basis: 'customers', sources: ['Reviews'] }],
    ]);
    expect(report.confidence.shares.map(({ percent }) => percent)).toEqual([40, 0, 40, 0, 20]);
  });

  test('finds the first touchpoint of its own that is in use', () => {
    expect(findFirstContacts(journey, linked)).toHaveLength(2);
    expect(report.firstContacts[0]).toEqual({
      persona: 'Lin',
      stage: 'Looks',
      moment: 'Visits the page',
      touchpoints: ['Shop page'],
      emotion: -1,
    });
  });

  test('has a funnel by exits alone, at most', () => {
    // A fifth forgets it. Half of the rest know what to buy, and skip the ride. Omar has no share, so that nobody
    // knows how many fall.
    expect(report.funnel?.basis).toBe('exits');
    expect(
      report.funnel?.places.map(({ step, stage, percent, part }) => [step ?? stage, percent, part]),
    ).toEqual([
      ['Dreams', 100, false],
      ['Reads', 80, false],
      ['Visits the page', 80, false],
      ['Rides', 40, true],
      ['Pays', 80, false],
    ]);
    expect(report.funnel?.places.map(({ lost }) => lost)).toEqual([
      undefined,
      20,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('has a checklist', () => {
    const { steps, next } = countProgress(journey, linked, workspace, '2026-11-21');
    expect(Object.fromEntries(steps.map(({ part, done, total }) => [part, [done, total]]))).toEqual({
      purpose: [1, 1],
      persona: [1, 1],
      evidence: [1, 1],
      walked: [1, 1],
      touchpoints: [3, 3],
      feelings: [3, 4],
      pains: [0, 1],
      opportunities: [3, 3],
      owners: [0, 17],
      measures: [0, 1],
      review: [0, 1],
    });
    expect(next).toBe('feelings');
  });
});

test('a future journey has the figures of today beside its own', () => {
  const { reports } = readJourneys(`
journey today "Buying today" {
  stage look "Looks" { exit "Leaves" { share 40% } }
  stage pay "Pays" {}
}
journey later "Buying in 2030" {
  state future
  baseline today
  stage look "Looks around" { exit "Leaves" { share 10% } }
  stage new "Is advised" {}
  stage "Pays" {}
}
`);
  const [, later] = reports;
  expect(later?.funnel?.baseline).toBe('Buying today');
  expect(later?.funnel?.places.map(({ stage, percent, baseline }) => [stage, percent, baseline])).toEqual([
    ['Looks around', 100, { percent: 100 }],
    ['Is advised', 90, undefined],
    ['Pays', 90, { percent: 60 }],
  ]);
});
