import { type Crowd, isForSome, sumExits, takesPart, weighPersonas, weighWay } from './count-leavers.ts';
import type { FunnelInput, FunnelPlace, FunnelSeries, ReachedFigure } from './funnel-input.ts';
import { limitShare, roundToPoints } from './usable-figures.ts';

/** How many customers get to the places of a journey, and where they are lost. */
export interface Funnel {
  /** `exits`: by exits alone, at most. Nobody has counted the customers. */
  readonly basis: 'reached' | 'exits';
  /** The index of the series in the input; absent for a funnel by exits alone. */
  readonly series?: number;
  /** In the order of the map. */
  readonly points: readonly FunnelPoint[];
  /** In the order of the map. */
  readonly losses: readonly FunnelLoss[];
  /** The loss that a picture marks: the loss with the largest unexplained part. */
  readonly greatest?: FunnelLoss;
}

/** The customers at one place. */
export interface FunnelPoint {
  /** The index of the place in the input. */
  readonly place: number;
  /** The people counted; absent for percentages, and for a funnel by exits alone. */
  readonly count?: number;
  /** The share of the customers who set out, from 0 to 1; absent if nobody set out. */
  readonly share?: number;
  /**
   * Set if no loss is computed to or from this place: only some of the personas take part, or its stage goes on
   * at the same time as another one.
   */
  readonly part?: 'personas' | 'overlap';
}

/** The customers lost between two neighbours of a series. */
export interface FunnelLoss {
  /** The index of the earlier place. */
  readonly from: number;
  /** The index of the later place. */
  readonly to: number;
  /** The part of the customers at the earlier place, from 0 to 1. */
  readonly share: number;
  /**
   * The part that leaves through the exits between the two places, from 0 to 1. Greater than `share` in a
   * contradiction.
   */
  readonly exits: number;
  /** The part that a `next` takes past the later place, from 0 to 1: these customers are not lost. */
  readonly passing: number;
}

/**
 * Computes the funnel to show: the newest series without personas, else the newest series of the primary
 * persona, else the newest series. Without any `reached`, computes the funnel from the exits alone. Returns
 * `undefined` if no figure is known.
 */
export function computeFunnel(input: FunnelInput): Funnel | undefined {
  const series = chooseSeries(input);
  return series === undefined ? computeExitFunnel(input, undefined) : computeSeriesFunnel(input, series);
}

/** Returns the indexes of the series with usable figures in the order of preference. */
export function rankSeries({ series, primary }: FunnelInput): readonly number[] {
  const rankCrowd = ({ personas }: FunnelSeries): number => {
    if (personas.length === 0) return 0;
    return primary !== undefined && personas.includes(primary) ? 1 : 2;
  };
  return series
    .map((candidate, index) => ({ candidate, index }))
    .filter(({ candidate }) => listUsableFigures(candidate).length > 0)
    .sort(
      (a, b) =>
        rankCrowd(a.candidate) - rankCrowd(b.candidate) ||
        compareNewestFirst(a.candidate.day, b.candidate.day) ||
        a.index - b.index,
    )
    .map(({ index }) => index);
}

function chooseSeries(input: FunnelInput): number | undefined {
  return rankSeries(input)[0];
}

/** Compares days, the newest first. Series without a day come last. */
function compareNewestFirst(a = '', b = ''): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

/**
 * Computes the funnel of one series. Its first figure in map order is 100%, unless it is a percentage itself.
 */
export function computeSeriesFunnel(input: FunnelInput, index: number): Funnel | undefined {
  const series = input.series[index];
  const figures = series === undefined ? [] : listUsableFigures(series);
  const [first] = figures;
  if (series === undefined || first === undefined) return undefined;
  const crowd = getCrowd(series);
  const points = figures.map(({ place, figure, percent }): FunnelPoint => {
    const share = percent ? figure / 100 : first.figure === 0 ? undefined : figure / first.figure;
    const part = findPart(place, crowd, input);
    return {
      place,
      ...(!percent && { count: figure }),
      ...(share !== undefined && { share: limitShare(share) }),
      ...(part && { part }),
    };
  });
  const whole = figures.filter((_, i) => points[i]?.part === undefined);
  const losses = whole.flatMap((later, i): FunnelLoss[] => {
    const earlier = whole[i - 1];
    if (earlier === undefined || earlier.figure === 0 || later.figure > earlier.figure) return [];
    const share = limitShare(1 - later.figure / earlier.figure);
    return [describeLoss(earlier.place, later.place, share, crowd, input)];
  });
  return addGreatest({ basis: 'reached', series: index, points, losses });
}

/**
 * Computes a funnel from the exits alone: it starts with all customers, and subtracts at each moment the
 * customers who leave. Customers may also leave for reasons that nobody has written down, so the figures are
 * maximums. Returns `undefined` if no exit has a share.
 *
 * @param crowd the persona whose funnel it is; absent for everybody.
 */
export function computeExitFunnel(input: FunnelInput, crowd: Crowd): Funnel | undefined {
  const { places } = input;
  if (!places.some((place) => sumExits(place, crowd, input) > 0)) return undefined;
  const joining = places.map(() => 0);
  const points: FunnelPoint[] = [];
  const losses: FunnelLoss[] = [];
  const whole: number[] = [];
  let here = 1;
  places.forEach((place, i) => {
    here = limitShare(here + (joining[i] ?? 0));
    if (!place.hasSteps) {
      const part = findPart(i, crowd, input);
      const weight =
        crowd === undefined && isForSome(place, input) ? weighPersonas(place.personas, input) : 1;
      points.push({ place: i, share: limitShare(here * (weight ?? 1)), ...(part && { part }) });
      const earlier = whole.at(-1);
      if (part === undefined) {
        whole.push(i);
        if (earlier !== undefined) losses.push(describeExitLoss(earlier, i, crowd, input));
      }
    }
    for (const leaver of listLeavers(i, input)) {
      const exits = sumExits(leaver, crowd, input);
      const ahead = leaver.nexts.filter(({ target }) => target > i + 1 && target < places.length);
      let staying = 1 - exits;
      for (const next of ahead) {
        const taken = Math.min(staying, weighWay(next, leaver, crowd, input));
        joining[next.target] = (joining[next.target] ?? 0) + here * taken;
        staying -= taken;
      }
      here = limitShare(here * staying);
    }
  });
  return addGreatest({ basis: 'exits', points, losses: losses.filter(({ share }) => share > 0) });
}

/** Returns "Exits explain 20 of 74 points" as its two figures. */
export function explainLoss({ share, exits }: FunnelLoss): {
  readonly explained: number;
  readonly lost: number;
} {
  const lost = roundToPoints(share);
  return { explained: Math.min(lost, roundToPoints(exits)), lost };
}

/** Returns the persona of a series; absent if it counts everybody or several personas. */
export function getCrowd({ personas }: FunnelSeries): Crowd {
  return personas.length === 1 ? personas[0] : undefined;
}

/**
 * Returns the figures of a series that can be compared: the first figure for each place, in the unit of the
 * first figure of all. Negative or broken counts and percentages above 100 are left out.
 */
export function listUsableFigures({ figures }: FunnelSeries): readonly ReachedFigure[] {
  const usable = figures.filter(({ figure, percent }) =>
    percent ? figure >= 0 && figure <= 100 : Number.isSafeInteger(figure) && figure >= 0,
  );
  const seen = new Set<number>();
  return usable
    .filter(({ place, percent }) => {
      if (seen.has(place) || percent !== usable[0]?.percent) return false;
      seen.add(place);
      return true;
    })
    .toSorted((a, b) => a.place - b.place);
}

/** Returns the reason why losses to and from a place mean nothing for a crowd. */
function findPart(index: number, crowd: Crowd, input: FunnelInput): FunnelPoint['part'] {
  const place = input.places[index];
  if (place === undefined) return undefined;
  if (place.overlapping) return 'overlap';
  const isPartial = crowd === undefined ? isForSome(place, input) : !takesPart(place, crowd);
  return isPartial ? 'personas' : undefined;
}

function describeLoss(from: number, to: number, share: number, crowd: Crowd, input: FunnelInput): FunnelLoss {
  const exits = 1 - multiplyStaying(from, to, crowd, input);
  return { from, to, share, exits: limitShare(exits), passing: sumPassing(from, to, crowd, input) };
}

function describeExitLoss(from: number, to: number, crowd: Crowd, input: FunnelInput): FunnelLoss {
  const exits = limitShare(1 - multiplyStaying(from, to, crowd, input));
  return { from, to, share: exits, exits, passing: 0 };
}

/** Returns the part of the customers at one place that leaves through no exit before a later place. */
function multiplyStaying(from: number, to: number, crowd: Crowd, input: FunnelInput): number {
  let staying = 1;
  for (let i = from; i < to; i++)
    for (const leaver of listLeavers(i, input)) staying *= 1 - sumExits(leaver, crowd, input);
  return staying;
}

/** Returns the part of the customers that the branches between two places lead past the later place. */
function sumPassing(from: number, to: number, crowd: Crowd, input: FunnelInput): number {
  let passing = 0;
  for (let i = from; i < to; i++)
    for (const leaver of listLeavers(i, input))
      for (const next of leaver.nexts) if (next.target > to) passing += weighWay(next, leaver, crowd, input);
  return limitShare(passing);
}

/**
 * Returns the places that customers leave through after a place: the place itself, and its stage after the last
 * of its steps. Customers leave a stage with steps somewhere in it, so at its end at the latest.
 */
function listLeavers(index: number, { places }: FunnelInput): readonly FunnelPlace[] {
  const place = places[index];
  if (place === undefined || place.hasSteps) return [];
  const stage = places[place.stage];
  const isLast = places[index + 1]?.stage !== place.stage;
  return stage === undefined || stage === place || !isLast ? [place] : [place, stage];
}

function addGreatest(funnel: Funnel): Funnel {
  const weigh = ({ share, passing }: FunnelLoss) => share - passing;
  let greatest: FunnelLoss | undefined;
  for (const loss of funnel.losses)
    if (roundToPoints(weigh(loss)) > 0 && (greatest === undefined || weigh(loss) > weigh(greatest)))
      greatest = loss;
  return greatest === undefined ? funnel : { ...funnel, greatest };
}
