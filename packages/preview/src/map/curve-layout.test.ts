import type { JourneyMap, MapFeeling, MapMoment } from '@journey-maps/core/views';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runs } from '../../../../scripts/test/runs.ts';
import { layOutCurve, type PlacedLabels } from './curve-layout.ts';
import { createGenerationCache } from './generation-cache.ts';

beforeEach(() => {
  // Without a canvas, all letters have the same width.
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});
afterEach(() => vi.unstubAllGlobals());

const feeling = fc.record<MapFeeling>(
  {
    present: fc.boolean(),
    score: fc.integer({ min: -2, max: 2 }),
    label: fc.constantFrom('busy', 'a little lost between so many offers', ''),
    because: fc.constantFrom('Nobody answers the phone before noon', 'why'),
  },
  { requiredKeys: ['present'] },
);
const moment = fc.tuple(fc.array(feeling, { minLength: 2, maxLength: 2 }), fc.boolean());
const moments = fc.array(moment, { minLength: 1, maxLength: 12 });
const baseline = fc.option(
  fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.double({ min: 0, max: 11, noNaN: true })), {
    maxLength: 6,
  }),
  { nil: undefined },
);

type Moments = readonly (readonly [MapFeeling[], boolean])[];

function createMap(given: Moments, points: readonly (readonly [number, number])[] | undefined): JourneyMap {
  const shown = given.map(
    ([feelings, momentOfTruth], i) => ({ id: `m${i}`, feelings, momentOfTruth }) as unknown as MapMoment,
  );
  const placed = points?.toSorted(([, a], [, b]) => a - b).map(([score, at]) => ({ title: '', score, at }));
  return {
    people: [{ id: 'a' }, { id: 'b' }],
    stages: [{ moments: shown }],
    ...(placed === undefined ? {} : { baseline: { title: 'Today', points: placed } }),
  } as unknown as JourneyMap;
}

const edit = fc.record({
  at: fc.nat(12),
  removed: fc.nat(2),
  added: fc.array(moment, { maxLength: 2 }),
});

describe('the layout of a curve', () => {
  it('is after each edit as when nothing was placed before', () => {
    fc.assert(
      fc.property(moments, baseline, fc.array(edit, { maxLength: 5 }), (first, points, edits) => {
        const known: PlacedLabels = createGenerationCache();
        let now: Moments = first;
        for (const { at, removed, added } of [{ at: 0, removed: 0, added: [] }, ...edits]) {
          now = now.toSpliced(at, removed, ...added);
          const map = createMap(now, points);
          expect(layOutCurve(map, 232, 'Inter', known)).toEqual(layOutCurve(map, 232, 'Inter'));
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('places no label anew for a moment more in front of it', () => {
    const [calm, glad]: Moments = [
      [[{ present: true, score: 0, label: 'calm' }], false],
      [[{ present: true, score: 2, label: 'glad' }], false],
    ];
    const all = Array.from({ length: 20 }, (_, i) => (i % 3 === 0 ? glad : calm)) as Moments;
    const known: PlacedLabels = createGenerationCache();
    const before = layOutCurve(createMap(all, undefined), 232, 'Inter', known).moments;
    const after = layOutCurve(
      createMap([all[1] ?? calm, ...all] as Moments, undefined),
      232,
      'Inter',
      known,
    ).moments;
    // The first ones have other neighbours now.
    expect(after.slice(5).map((placed) => placed[0]?.label)).toEqual(
      before.slice(4).map((placed) => placed[0]?.label),
    );
    expect(after[10]?.[0]?.label).toBe(before[9]?.[0]?.label);
  });

  it('keeps labels off the straight line over moments that somebody takes no part in', () => {
    const scores = [-2, -1, 0, 1, 2];
    const column = 232;
    const crossed: string[] = [];
    for (const from of scores)
      for (const to of scores)
        for (const score of scores) {
          const words = { label: 'nearly signed', because: 'the contract is on its way to us' };
          const b = { present: true, score, ...words };
          const moments: Moments = [
            [[{ present: true, score: from }, { present: false }], false],
            [[{ present: false }, b], false],
            [[{ present: false }, b], false],
            [[{ present: true, score: to }, { present: false }], false],
          ];
          const placed = layOutCurve(createMap(moments, undefined), column, 'Inter').moments;
          const [start, end] = [0, 3].map((i) => {
            const face = placed[i]?.[0]?.face ?? { x: 0, y: 0 };
            return { x: face.x + i * column, y: face.y };
          });
          if (start === undefined || end === undefined) throw new Error('Both are there.');
          for (const i of [1, 2]) {
            const { x = 0, y = 0, width = 0, height = 0 } = placed[i]?.[1]?.label ?? {};
            expect(width).toBeGreaterThan(0);
            const at = (left: number) => start.y + ((end.y - start.y) * (left - start.x)) / (end.x - start.x);
            const ends = [at(i * column + x), at(i * column + x + width)];
            if (Math.max(...ends) > y && Math.min(...ends) < y + height)
              crossed.push(`${from} to ${to}, ${score} at ${i}`);
          }
        }
    expect(crossed).toEqual([]);
  });
});
