import { describe, expect, it } from 'vitest';
import {
  comparePromises,
  findDirection,
  findWorsening,
  hasReachedTarget,
  type TargetInput,
} from './compare-with-target.ts';
import { listProgress, type ProgressCount, type ProgressPart, progressParts } from './list-progress.ts';
import { type PriorityReason, rankOpportunities, sortByRank } from './rank-opportunities.ts';
import { rateConfidence, shareConfidence } from './rate-confidence.ts';
import { computePercentages } from './usable-figures.ts';

describe('confidence', () => {
  const none = { own: [], assumed: false, stage: [], assumedAround: false };
  const talks = { key: 'talks', method: 'interview' };
  const ga4 = { key: 'ga4', method: 'analytics' };
  const walk = { key: 'walk', method: 'walkthrough' };

  it('is that of the best basis, and names every one', () => {
    expect(rateConfidence({ ...none, own: [walk, ga4, talks, walk] })).toEqual({
      basis: 'customers',
      bases: [
        { basis: 'customers', sources: ['talks'] },
        { basis: 'counts', sources: ['ga4'] },
        { basis: 'ourselves', sources: ['walk'] },
      ],
    });
    expect(rateConfidence({ ...none, own: [walk], stage: [talks] }).basis).toBe('ourselves');
    expect(rateConfidence({ ...none, own: [{ key: 'rumour' }] }).basis).toBe('ourselves');
    expect(rateConfidence({ ...none, own: [{ key: 'odd', method: 'constructor' }] }).basis).toBe('ourselves');
  });

  it.each([
    ['the stage, without evidence of its own', { stage: [ga4], assumedAround: true }, 'counts'],
    ['its own assumption before the evidence around it', { assumed: true, stage: [talks] }, 'assumed'],
    ['evidence before its own assumption', { own: [ga4], assumed: true }, 'counts'],
    ['the assumption around it', { assumedAround: true }, 'assumed'],
    ['nothing', {}, 'nothing'],
  ] as const)('follows %s', (_, input, basis) => {
    expect(rateConfidence({ ...none, ...input }).basis).toBe(basis);
  });

  it('has shares that sum to 100', () => {
    const moments = [
      rateConfidence({ ...none, own: [talks] }),
      rateConfidence({ ...none, own: [ga4] }),
      rateConfidence(none),
    ];
    // A third each: 33 + 33 + 33 would be 99.
    expect(shareConfidence(moments)).toEqual([
      { basis: 'customers', moments: 1, percent: 34 },
      { basis: 'counts', moments: 1, percent: 33 },
      { basis: 'ourselves', moments: 0, percent: 0 },
      { basis: 'assumed', moments: 0, percent: 0 },
      { basis: 'nothing', moments: 1, percent: 33 },
    ]);
    expect(computePercentages([])).toEqual([]);
    expect(computePercentages([0, 0])).toEqual([0, 0]);
  });
});

describe('priority', () => {
  const pain = (key: string, severity?: PriorityReason['severity'], reach?: number): PriorityReason => ({
    key,
    kind: 'pain',
    severity,
    resolved: false,
    reach,
  });
  const gain: PriorityReason = { key: 'gain', kind: 'gain', resolved: false };

  it('is value × pains ÷ effort', () => {
    const { priorities } = rankOpportunities([
      { value: 4, effort: 2, reasons: [pain('queue', 'high'), pain('price', 'low')] }, // 4 × 5 ÷ 2 = 10
      { value: 5, effort: 4, reasons: [pain('lost', 'critical')] }, // 5 × 8 ÷ 4 = 10
      { value: 5, effort: 1, reasons: [pain('slow', 'medium'), gain] }, // 5 × 3 ÷ 1 = 15
      { value: 3, effort: 3, reasons: [gain] }, // 3 × 1 ÷ 3 = 1
      { value: 5, effort: 5, reasons: [{ ...pain('old', 'critical'), resolved: true }, gain] }, // 5 × 1 ÷ 5 = 1
    ]);
    expect(priorities.map(({ score }) => score)).toEqual([10, 10, 15, 1, 1]);
    expect(priorities.map(({ rank }) => rank)).toEqual([2, 2, 1, 4, 4]);
    expect(sortByRank(priorities)).toEqual([2, 0, 1, 3, 4]);
  });

  it('compares fractions, not their rounding', () => {
    const { priorities } = rankOpportunities([
      { value: 1, effort: 3, reasons: [pain('a', 'low'), pain('b', 'medium')] }, // 1 × 3 ÷ 3
      { value: 5, effort: 5, reasons: [gain] }, // 5 × 1 ÷ 5
    ]);
    expect(priorities.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  it('names what is missing, and ranks the rest', () => {
    const { priorities } = rankOpportunities([
      { reasons: [pain('queue')] },
      { value: 0, effort: 3, reasons: [gain] },
      { value: 3, effort: 2, reasons: [] },
      { value: 3, effort: 2, reasons: [{ ...pain('old'), resolved: true }] },
      { value: 3, effort: 2, reasons: [gain] },
    ]);
    expect(priorities.map(({ missing }) => missing)).toEqual([
      ['value', 'effort', 'severity'],
      ['value'],
      ['reason'],
      ['reason'],
      [],
    ]);
    expect(priorities[0]?.unrated).toEqual(['queue']);
    expect(priorities.map(({ rank }) => rank)).toEqual([undefined, undefined, undefined, undefined, 1]);
    expect(sortByRank(priorities)).toEqual([4, 0, 1, 2, 3]);
  });

  it('multiplies by the reach only where it is known for all', () => {
    const few = { value: 4, effort: 2, reasons: [pain('rare', 'critical', 0.1)] }; // 16, or 1.6
    const many = { value: 4, effort: 2, reasons: [pain('common', 'medium', 0.9)] }; // 4, or 3.6
    const known = rankOpportunities([few, many]);
    expect(known).toMatchObject({ usesReach: true, withoutReach: [] });
    expect(known.priorities.map(({ rank, score }) => [rank, score])).toEqual([
      [2, 1.6],
      [1, 3.6],
    ]);
    const unknown = rankOpportunities([few, many, { value: 1, effort: 1, reasons: [pain('new', 'low')] }]);
    expect(unknown).toMatchObject({ usesReach: false, withoutReach: ['new'] });
    expect(unknown.priorities.map(({ score }) => score)).toEqual([16, 4, 1]);
    // Opportunities without a rank are not compared.
    expect(rankOpportunities([few, many, { reasons: [pain('new', 'low')] }]).usesReach).toBe(true);
    expect(rankOpportunities([{ value: 1, effort: 1, reasons: [gain] }])).toMatchObject({
      usesReach: false,
      withoutReach: [],
    });
  });
});

describe('targets and promises', () => {
  const percent = (value: number) => ({ value, percent: true });
  const plain = (value: number, day = '2026-01-01') => ({ value, percent: false, day });
  const rate: TargetInput = {
    lessIsBetter: false,
    baseline: percent(58),
    target: percent(75),
    now: percent(64),
    readings: [],
  };

  it.each([
    ['a target above the baseline', rate, 'more'],
    ['a target below the baseline', { ...rate, target: percent(40) }, 'less'],
    ['the flag', { ...rate, lessIsBetter: true }, 'less'],
    ['an NPS, whatever else', { ...rate, kind: 'nps', lessIsBetter: true }, 'more'],
    ['no start', { ...rate, baseline: undefined, target: percent(40) }, 'more'],
    ['a start in another unit', { ...rate, baseline: plain(80), target: percent(40) }, 'more'],
    [
      'the oldest reading, in any order',
      {
        lessIsBetter: false,
        target: plain(5),
        readings: [plain(3, '2026-09-30'), plain(12, '2026-01-31'), plain(4, '2026-05-31')],
      },
      'less',
    ],
  ] as const)('know the direction from %s', (_, input, direction) => {
    expect(findDirection(input)).toBe(direction);
  });

  it('know whether the target is reached', () => {
    expect(hasReachedTarget(rate)).toBe(false);
    expect(hasReachedTarget({ ...rate, now: percent(75) })).toBe(true);
    expect(hasReachedTarget({ ...rate, target: percent(50), baseline: percent(80), now: percent(50) })).toBe(
      true,
    );
    expect(hasReachedTarget({ ...rate, now: plain(80) })).toBeUndefined();
    expect(hasReachedTarget({ ...rate, target: undefined })).toBeUndefined();
  });

  it('compare the best promise with the target', () => {
    // From 64% to 75% are 11 points. With a promise of 70%, 5 are left.
    expect(comparePromises(rate, [])).toEqual({ direction: 'more', gap: 11 });
    expect(comparePromises(rate, [percent(66), percent(70), percent(68)])).toEqual({
      direction: 'more',
      best: 1,
      gap: 5,
    });
    expect(comparePromises(rate, [percent(80)])).toMatchObject({ best: 0, gap: 0 });
    // A promise that is worse than today promises nothing.
    expect(comparePromises(rate, [percent(60)])).toMatchObject({ best: 0, gap: 11 });
    // A promise in another unit does not count.
    expect(comparePromises(rate, [plain(70)])).toEqual({ direction: 'more', gap: 11 });
    const minutes: TargetInput = { lessIsBetter: true, target: plain(5), now: plain(12), readings: [] };
    expect(comparePromises(minutes, [plain(9), plain(7)])).toEqual({ direction: 'less', best: 1, gap: 2 });
    expect(comparePromises({ lessIsBetter: false, readings: [] }, [percent(5)])).toEqual({
      direction: 'more',
      best: 0,
    });
    expect(
      comparePromises({ ...rate, baseline: undefined, now: percent(0.1), target: percent(0.3) }, []).gap,
    ).toBe(0.2);
  });

  it('see three steps away from the target', () => {
    const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'];
    const fall = (...values: readonly number[]): TargetInput => ({
      lessIsBetter: false,
      baseline: plain(40),
      target: plain(60),
      readings: values.map((value, i) => plain(value, days[i])).toReversed(),
    });
    expect(findWorsening(fall(48, 55, 52, 51, 49))?.map(({ value }) => value)).toEqual([55, 52, 51, 49]);
    expect(findWorsening(fall(55, 52, 52, 49))).toBeUndefined();
    expect(findWorsening(fall(55, 52, 51))).toBeUndefined();
    expect(findWorsening(fall(55, 52, 51, 49, 50))).toBeUndefined();
    // From 90 to 70 leads towards the target of 60, from above.
    expect(findWorsening(fall(90, 85, 80, 70))).toBeUndefined();
    expect(findWorsening({ ...fall(55, 52, 51, 49), target: undefined })).toBeUndefined();
    const rise = fall(10, 12, 15, 20);
    expect(findWorsening(rise)).toBeUndefined();
    expect(findWorsening({ ...rise, target: plain(5) })?.length).toBe(4);
  });
});

describe('progress', () => {
  const create = (counts: Partial<Record<ProgressPart, ProgressCount>>) =>
    listProgress({
      ...(Object.fromEntries(progressParts.map((part) => [part, { done: 1, total: 1 }])) as Record<
        ProgressPart,
        ProgressCount
      >),
      ...counts,
    });

  it('says what is done, and what comes next', () => {
    const { steps, next } = create({
      walked: { done: 0, total: 1 },
      feelings: { done: 3, total: 5 },
      opportunities: { done: 0, total: 0 },
    });
    expect(steps.filter(({ state }) => state !== 'done')).toEqual([
      { part: 'walked', done: 0, total: 1, state: 'open' },
      { part: 'feelings', done: 3, total: 5, state: 'partly' },
      { part: 'opportunities', done: 0, total: 0, state: 'waiting' },
    ]);
    expect(next).toBe('walked');
    expect(create({}).next).toBeUndefined();
    expect(create({ pains: { done: 9, total: 2 } }).steps[6]).toMatchObject({ done: 2, state: 'done' });
  });
});
