import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePromises } from './compare-with-target.ts';
import { computeExitFunnel, computeSeriesFunnel, explainLoss, type Funnel } from './compute-funnel.ts';
import { findContradictions } from './find-contradictions.ts';
import type { FunnelInput } from './funnel-input.ts';
import { rankOpportunities, sortByRank } from './rank-opportunities.ts';
import { computePercentages } from './usable-figures.ts';

const personaKeys = ['inge', 'omar', 'ada'];
const personas = fc.subarray(personaKeys);
const share = fc.option(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double()), {
  nil: undefined,
});
const exit = fc.record({ share, personas });
const place = fc.record({
  stage: fc.nat(5),
  hasSteps: fc.boolean(),
  personas,
  overlapping: fc.boolean(),
  exits: fc.array(exit, { maxLength: 3 }),
  nexts: fc.array(fc.record({ share, personas, target: fc.nat(9) }), { maxLength: 2 }),
});
const figure = fc.record({
  place: fc.nat(9),
  figure: fc.oneof(fc.nat(1_000), fc.double()),
  percent: fc.boolean(),
});
const funnelInput: fc.Arbitrary<FunnelInput> = fc.record({
  places: fc.array(place, { maxLength: 8 }),
  personas: fc.constant(personaKeys.map((key, i) => (i === 0 ? { key, share: 0.4 } : { key }))),
  primary: fc.constantFrom('inge', undefined),
  series: fc.array(fc.record({ personas, figures: fc.array(figure, { maxLength: 8 }) }), { maxLength: 3 }),
});

function expectSoundShares(funnel: Funnel | undefined): void {
  for (const point of funnel?.points ?? []) expectShare(point.share ?? 0);
  for (const loss of funnel?.losses ?? []) {
    for (const part of [loss.share, loss.exits, loss.passing]) expectShare(part);
    const { explained, lost } = explainLoss(loss);
    expect(explained).toBeLessThanOrEqual(lost);
    expect(lost).toBeLessThanOrEqual(100);
  }
}

function expectShare(part: number): void {
  expect(part).toBeGreaterThanOrEqual(0);
  expect(part).toBeLessThanOrEqual(1);
}

describe('any funnel', () => {
  it('has only shares from 0 to 1', () => {
    fc.assert(
      fc.property(funnelInput, (input) => {
        input.series.forEach((_, index) => {
          expectSoundShares(computeSeriesFunnel(input, index));
        });
        for (const crowd of [undefined, ...personaKeys]) expectSoundShares(computeExitFunnel(input, crowd));
        for (const contradiction of findContradictions(input))
          expect(contradiction).not.toContain(Number.NaN);
      }),
    );
  });

  it('never grows by exits alone, without branches', () => {
    fc.assert(
      fc.property(funnelInput, (input) => {
        const places = input.places.map((each) => ({ ...each, nexts: [], personas: [] }));
        const points = computeExitFunnel({ ...input, places }, undefined)?.points ?? [];
        points.forEach((point, i) => {
          expect(point.share).toBeLessThanOrEqual(points[i - 1]?.share ?? 1);
        });
      }),
    );
  });
});

describe('any priorities', () => {
  const reason = fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('pain' as const, 'gain' as const),
    severity: fc.constantFrom(
      'low' as const,
      'medium' as const,
      'high' as const,
      'critical' as const,
      undefined,
    ),
    resolved: fc.boolean(),
    reach: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  });
  const opportunity = fc.record({
    value: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    effort: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    reasons: fc.array(reason, { maxLength: 4 }),
  });

  it('rank what is complete, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(opportunity, { maxLength: 12 }), (opportunities) => {
        const { priorities } = rankOpportunities(opportunities);
        for (const { rank, score, missing } of priorities) {
          expect(rank === undefined).toBe(missing.length > 0);
          expect(score === undefined || Number.isFinite(score)).toBe(true);
        }
        const ranked = sortByRank(priorities).flatMap((index) => priorities[index]?.rank ?? []);
        ranked.forEach((rank, i) => {
          // Each rank is its position, or the rank before it.
          expect([i + 1, ranked[i - 1]]).toContain(rank);
        });
      }),
    );
  });
});

describe('any percentages', () => {
  it('sum to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 8 }), (counts) => {
        const sum = computePercentages(counts).reduce((total, percentage) => total + percentage, 0);
        expect(sum).toBe(counts.some((count) => count > 0) ? 100 : 0);
      }),
    );
  });
});

describe('any promise', () => {
  const amount = fc.record({ value: fc.double(), percent: fc.boolean() });

  it('leaves a gap that is not negative', () => {
    fc.assert(
      fc.property(
        amount,
        fc.option(amount, { nil: undefined }),
        fc.array(amount),
        (target, now, promises) => {
          const { gap = 0 } = comparePromises({ lessIsBetter: false, target, now, readings: [] }, promises);
          expect(gap).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
