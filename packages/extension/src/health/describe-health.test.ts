import type { MapReport } from '@journey-maps/core/protocol';
import type { JourneyReport } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { describeHealth } from './describe-health.ts';

const pain = (title: string): JourneyReport['pains'][number] => ({
  line: 1,
  title,
  severity: 'high',
  status: 'open',
  answered: false,
});

function getReport(given: Partial<JourneyReport>, error = 0): MapReport {
  const journey: JourneyReport = {
    file: 'a.journey',
    line: 1,
    title: 'Buying a bike',
    stages: [],
    touchpoints: { digital: [], physical: [], person: [], planned: [], external: [], unknown: [] },
    pains: [],
    actionItems: [],
    evidence: [],
    review: { state: 'no-cadence' },
    metrics: [],
    firstContacts: [],
    confidence: { shares: [], moments: [] },
    progress: { steps: [] },
    ...given,
  };
  return {
    uri: 'file:///a.journey',
    findings: { error, warning: 0, info: 0 },
    report: { version: 1, today: '2026-11-21', journeys: [journey] },
  };
}

it('says at a glance how a map is, in words of ours', () => {
  const given = { title: '$(bug) A', pains: [pain('$(bug) The queue')] };
  const { text, spoken } = describeHealth(getReport(given, 2));
  expect(text).toBe('$(error) Journey: 2 errors · 1 serious pain open');
  expect(spoken).toBe('Journey map: 2 errors, 1 serious pain open');
  expect(describeHealth(getReport({})).text).toBe('$(check) Journey: all well');
});

it('says more of each journey', () => {
  const due = { line: 2, title: 'A till', due: '2026-11-01', overdue: true, status: 'todo' } as const;
  const { details } = describeHealth(getReport({ pains: [pain('The queue')], actionItems: [due] }, 1));
  expect(details[0]?.lines).toEqual(['1 error, 0 warnings, 0 for information']);
  expect(details[1]).toEqual({
    heading: 'Buying a bike',
    lines: [
      'Review: no cadence agreed',
      'Pain, high: The queue (no owner, not addressed)',
      'Overdue since 2026-11-01: A till (no owner)',
    ],
  });
});

it('leaves the long tail to the report', () => {
  const pains = Array.from({ length: 8 }, (_, i) => pain(`Pain ${i}`));
  expect(describeHealth(getReport({ pains })).details[1]?.lines.at(-1)).toBe('… and 3 more');
});
