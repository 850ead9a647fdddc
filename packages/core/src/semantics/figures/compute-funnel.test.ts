import { describe, expect, it } from 'vitest';
import {
  computeExitFunnel,
  computeFunnel,
  computeSeriesFunnel,
  explainLoss,
  type Funnel,
  rankSeries,
} from './compute-funnel.ts';
import { findContradictions } from './find-contradictions.ts';
import type { FunnelExit, FunnelInput, FunnelPlace, ReachedFigure } from './funnel-input.ts';

/** Stages without steps, one for each list of exits and branches. */
function createStages(...bodies: readonly Partial<FunnelPlace>[]): readonly FunnelPlace[] {
  return bodies.map((body, stage) => ({
    stage,
    hasSteps: false,
    personas: [],
    overlapping: false,
    exits: [],
    nexts: [],
    ...body,
  }));
}

const leave = (share?: number, ...personas: readonly string[]): FunnelExit => ({ share, personas });
const people = (...counts: readonly (number | undefined)[]): readonly ReachedFigure[] =>
  counts.flatMap((figure, place) => (figure === undefined ? [] : [{ place, figure, percent: false }]));
const percents = (...shares: readonly number[]): readonly ReachedFigure[] =>
  shares.map((figure, place) => ({ place, figure, percent: true }));
const shares = (funnel: Funnel | undefined) => funnel?.points.map(({ share }) => share);

describe('a shop with loops', () => {
  // 31,870 browse, 8,400 pay, 6,300 get a parcel, 630 send it back and pay for another one.
  const shop: FunnelInput = {
    places: createStages(
      { exits: [leave(0.2)] },
      { exits: [leave(undefined)] },
      { nexts: [{ target: 1, share: 0.1, personas: [] }] },
    ),
    personas: [],
    series: [{ personas: [], figures: people(31_870, 8_400, 6_300) }],
  };
  const funnel = computeFunnel(shop);

  it('counts people once: a way back changes nothing', () => {
    expect(shares(funnel)).toEqual([1, 8_400 / 31_870, 6_300 / 31_870]);
    expect(funnel?.points.map(({ count }) => count)).toEqual([31_870, 8_400, 6_300]);
    expect(findContradictions(shop)).toEqual([]);
  });

  it('loses 74 points first, of which exits explain 20', () => {
    expect(funnel?.losses.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(funnel?.losses[0]?.share).toBeCloseTo(1 - 8_400 / 31_870, 12);
    expect(funnel?.losses[1]?.share).toBeCloseTo(0.25, 12);
    expect(funnel?.losses.map(explainLoss)).toEqual([
      { explained: 20, lost: 74 },
      { explained: 0, lost: 25 },
    ]);
    expect(funnel?.greatest).toBe(funnel?.losses[0]);
  });

  it('tells a way ahead from a loss', () => {
    // Among 1,000 people, 600 have an account and skip the form. 400 fill it in, and 950 pay.
    const form: FunnelInput = {
      ...shop,
      places: createStages({ nexts: [{ target: 2, share: 0.6, personas: [] }] }, {}, {}, {}),
      series: [{ personas: [], figures: people(1_000, 400, 950, 760) }],
    };
    const { losses, greatest } = computeFunnel(form) ?? {};
    expect(losses?.[0]).toEqual({ from: 0, to: 1, share: 0.6, exits: 0, passing: 0.6 });
    expect(greatest).toMatchObject({ from: 2, to: 3 });
    expect(findContradictions(form)).toEqual([]);
    // Without the branch, nobody knows how 950 of 400 people can pay.
    expect(findContradictions({ ...form, places: createStages({}, {}, {}, {}) })).toEqual([
      { kind: 'rise', series: 0, from: 1, to: 2 },
    ]);
  });
});

describe('a clinic with several personas', () => {
  const clinic: FunnelInput = {
    // Only Inge waits for a driver.
    places: createStages(
      { exits: [leave(0.1), leave(0.4, 'inge')] },
      { personas: ['inge'], exits: [leave(0.5)] },
      {},
    ),
    personas: [{ key: 'inge', share: 0.25 }, { key: 'omar' }],
    primary: 'inge',
    series: [
      { day: '2026-06-30', personas: [], figures: people(400, 80, 300) },
      { day: '2026-10-31', personas: ['omar'], figures: people(50, undefined, 45) },
      { day: '2026-09-30', personas: ['inge'], figures: people(100, 50, 20) },
      { day: '2026-08-31', personas: [], figures: people(800, 150, 640) },
    ],
  };

  it('shows the newest series without personas, then the newest of the primary persona', () => {
    expect(rankSeries(clinic)).toEqual([3, 0, 2, 1]);
    const series = clinic.series.filter(({ personas }) => personas.length > 0);
    expect(computeFunnel({ ...clinic, series })?.points.map(({ count }) => count)).toEqual([100, 50, 20]);
  });

  it('has a bar, but no loss, where only some take part', () => {
    const funnel = computeFunnel(clinic);
    expect(shares(funnel)).toEqual([1, 150 / 800, 640 / 800]);
    expect(funnel?.points.map(({ part }) => part)).toEqual([undefined, 'personas', undefined]);
    expect(funnel?.losses).toHaveLength(1);
    expect(funnel?.losses[0]?.share).toBeCloseTo(0.2, 12);
    // 10% of all leave at first, and 40% of the quarter that Inge represents: 20%. At the driver, half of hers.
    expect(funnel?.losses[0]?.exits).toBeCloseTo(1 - (1 - 0.1 - 0.4 * 0.25) * (1 - 0.5 * 0.25), 12);
  });

  it('computes every loss in the series of that persona', () => {
    const funnel = computeSeriesFunnel(clinic, 2);
    expect(funnel?.losses.map(({ share }) => share)).toEqual([0.5, 0.6]);
    // All of her exits count in full: 10% and 40% here, 50% at the driver.
    expect(funnel?.losses.map(({ exits }) => exits)).toEqual([0.5, 0.5]);
    expect(funnel?.greatest).toMatchObject({ from: 1, to: 2 });
  });

  it('does not count the exits of a persona without a share among everybody', () => {
    const places = createStages({ exits: [leave(0.9, 'omar')] }, {});
    expect(computeExitFunnel({ ...clinic, places }, undefined)).toBeUndefined();
    expect(shares(computeExitFunnel({ ...clinic, places }, 'omar'))).toEqual([1, 1 - 0.9]);
    expect(computeExitFunnel({ ...clinic, places }, 'inge')).toBeUndefined();
  });

  it('reports personas that are more than all customers', () => {
    const personas = [
      { key: 'inge', share: 0.7 },
      { key: 'omar', share: 0.4 },
    ];
    expect(findContradictions({ ...clinic, personas, series: [] })).toEqual([
      { kind: 'personas-over-all', share: 110 },
    ]);
  });
});

describe('a museum with exits only', () => {
  const museum: FunnelInput = {
    // The first stage has two steps. 10% leave at the first, 20% at the second, and 5% somewhere in the stage.
    places: [
      ...createStages({ hasSteps: true, exits: [leave(0.05)] }),
      ...createStages({ exits: [leave(0.1)] }, { exits: [leave(0.15), leave(0.05), leave()] }).map(
        (step) => ({
          ...step,
          stage: 0,
        }),
      ),
      ...createStages({ stage: 3 }, { stage: 4 }),
    ],
    personas: [],
    series: [],
  };

  it('multiplies what stays from moment to moment', () => {
    const funnel = computeFunnel(museum);
    expect(funnel).toMatchObject({ basis: 'exits' });
    expect(funnel?.points.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
    const [all, afterOne, afterTwo, later] = shares(funnel) ?? [];
    expect(all).toBe(1);
    expect(afterOne).toBeCloseTo(0.9, 12);
    expect(afterTwo).toBeCloseTo(0.9 * 0.8 * 0.95, 12);
    expect(later).toBeCloseTo(0.9 * 0.8 * 0.95, 12);
    expect(funnel?.losses.map(({ from, to, share }) => [from, to, Number(share.toFixed(12))])).toEqual([
      [1, 2, 0.1],
      [2, 3, 0.24],
    ]);
    expect(funnel?.greatest).toMatchObject({ from: 2, to: 3 });
  });

  it('leads a part past the moments that it skips, and back again', () => {
    const skipping = createStages(
      { nexts: [{ target: 2, share: 0.3, personas: [] }] },
      { exits: [leave(0.5)] },
      { nexts: [{ target: 0, share: 0.4, personas: [] }] },
      {},
    );
    const [all, skipped, joined, end] =
      shares(computeExitFunnel({ ...museum, places: skipping }, undefined)) ?? [];
    expect(all).toBe(1);
    expect(skipped).toBeCloseTo(0.7, 12);
    expect(joined).toBeCloseTo(0.7 * 0.5 + 0.3, 12);
    expect(end).toBeCloseTo(0.65, 12);
  });

  it('has no funnel without a share', () => {
    expect(computeFunnel({ ...museum, places: createStages({ exits: [leave()] }, {}) })).toBeUndefined();
    expect(computeFunnel({ ...museum, places: [] })).toBeUndefined();
  });

  it('reports exits that take more than all', () => {
    const places = createStages({ exits: [leave(0.7), leave(0.4)] }, {});
    expect(findContradictions({ ...museum, places })).toEqual([
      { kind: 'exits-over-all', place: 0, share: 110 },
    ]);
    expect(shares(computeExitFunnel({ ...museum, places }, undefined))).toEqual([1, 0]);
    // Each of two personas may leave at 60%: these are not the same customers.
    const personas = [{ key: 'a' }, { key: 'b' }];
    const apart = createStages({ exits: [leave(0.6, 'a'), leave(0.6, 'b')] }, {});
    expect(findContradictions({ ...museum, personas, places: apart })).toEqual([]);
  });
});

describe('a library with percentages', () => {
  const library: FunnelInput = {
    places: createStages({ exits: [leave(0.2)] }, {}, {}),
    personas: [],
    series: [{ personas: [], figures: percents(90, 45, 9) }],
  };

  it('keeps percentages of all who set out as they are', () => {
    const funnel = computeFunnel(library);
    expect(shares(funnel)).toEqual([0.9, 0.45, 0.09]);
    expect(funnel?.points.every((point) => point.count === undefined)).toBe(true);
    expect(funnel?.losses.map(({ share }) => Number(share.toFixed(12)))).toEqual([0.5, 0.8]);
    expect(funnel?.greatest).toMatchObject({ from: 1, to: 2 });
  });

  it('reports counts beside percentages, and leaves them out', () => {
    const figures = [...percents(90, 45), { place: 2, figure: 800, percent: false }];
    const mixed = { ...library, series: [{ personas: [], figures }] };
    expect(findContradictions(mixed)).toEqual([{ kind: 'two-units', series: 0, figure: 2 }]);
    expect(shares(computeFunnel(mixed))).toEqual([0.9, 0.45]);
  });

  it('reports exits of five points more than the loss, and allows for estimates', () => {
    const lose = (later: number) =>
      findContradictions({ ...library, series: [{ personas: [], figures: percents(100, later) }] });
    expect(lose(85)).toEqual([{ kind: 'exits-over-loss', series: 0, from: 0, to: 1, exits: 20, lost: 15 }]);
    expect(lose(84)).toEqual([]);
    expect(lose(100)).toHaveLength(1);
  });
});

describe('a wedding with overlapping stages', () => {
  const wedding: FunnelInput = {
    places: createStages({}, { overlapping: true }, { overlapping: true }, {}),
    personas: [],
    series: [{ personas: [], figures: people(200, 120, 180, 90) }],
  };

  it('computes the loss around both', () => {
    const funnel = computeFunnel(wedding);
    expect(shares(funnel)).toEqual([1, 0.6, 0.9, 0.45]);
    expect(funnel?.points.map(({ part }) => part)).toEqual([undefined, 'overlap', 'overlap', undefined]);
    expect(funnel?.losses).toEqual([{ from: 0, to: 3, share: 0.55, exits: 0, passing: 0 }]);
    expect(findContradictions(wedding)).toEqual([]);
  });
});

describe('hostile figures', () => {
  const input: FunnelInput = { places: createStages({}, {}, {}), personas: [], series: [] };

  it('divides by nothing', () => {
    const series = [{ personas: [], figures: people(0, 0, 5) }];
    const funnel = computeFunnel({ ...input, series });
    expect(funnel).toEqual({
      basis: 'reached',
      series: 0,
      points: [
        { place: 0, count: 0 },
        { place: 1, count: 0 },
        { place: 2, count: 5 },
      ],
      losses: [],
    });
    expect(findContradictions({ ...input, series })).toEqual([{ kind: 'rise', series: 0, from: 1, to: 2 }]);
  });

  it('shows at most 100%', () => {
    expect(
      shares(computeFunnel({ ...input, series: [{ personas: [], figures: people(100, 104) }] })),
    ).toEqual([1, 1]);
  });

  it('leaves out impossible figures and repetitions', () => {
    const figures = [
      ...people(-1, 2.5, Infinity),
      ...people(10, 8),
      ...people(undefined, 3),
      { place: 2, figure: Number.NaN, percent: false },
    ];
    expect(computeFunnel({ ...input, series: [{ personas: [], figures }] })?.points).toEqual([
      { place: 0, count: 10, share: 1 },
      { place: 1, count: 8, share: 0.8 },
    ]);
    expect(computeFunnel({ ...input, series: [{ personas: [], figures: percents(104) }] })).toBeUndefined();
  });
});
