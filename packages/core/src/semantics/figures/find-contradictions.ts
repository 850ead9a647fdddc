import { findLargest } from '../../text/lists/extremes.ts';
import { computeSeriesFunnel, getCrowd, listUsableFigures } from './compute-funnel.ts';
import { isForSome, takesPart, weighWay } from './count-leavers.ts';
import type { FunnelInput } from './funnel-input.ts';
import { roundToPoints } from './usable-figures.ts';

/** Two facts about the customers of a journey that cannot both be true. */
export type FunnelContradiction =
  /** More people later than earlier in a series, with no way in between. */
  | { readonly kind: 'rise'; readonly series: number; readonly from: number; readonly to: number }
  /** A series has counts and percentages. `figure` is the index of the first figure in another unit. */
  | { readonly kind: 'two-units'; readonly series: number; readonly figure: number }
  /** More customers leave through the exits than are lost, by at least five points. */
  | {
      readonly kind: 'exits-over-loss';
      readonly series: number;
      readonly from: number;
      readonly to: number;
      /** In points. */
      readonly exits: number;
      readonly lost: number;
    }
  /** The exits of a place take more than all customers there. `share` is in points. */
  | { readonly kind: 'exits-over-all'; readonly place: number; readonly share: number }
  /** The personas represent more than all customers. `share` is in points. */
  | { readonly kind: 'personas-over-all'; readonly share: number };

/** Exits are estimates, so a few points too many do not contradict the count. */
const tolerance = 0.05;
const rounding = 1e-9;

/** Finds the figures of a journey that contradict each other, in the order of the series and of the map. */
export function findContradictions(input: FunnelInput): readonly FunnelContradiction[] {
  return [
    ...input.series.flatMap((_, index) => findSeriesContradictions(input, index)),
    ...findFullExits(input),
    ...findPersonaSurplus(input),
  ];
}

function findSeriesContradictions(input: FunnelInput, index: number): readonly FunnelContradiction[] {
  const series = input.series[index];
  if (series === undefined) return [];
  const contradictions: FunnelContradiction[] = [];
  const unit = series.figures[0]?.percent;
  const other = series.figures.findIndex(({ percent }) => percent !== unit);
  if (other > 0) contradictions.push({ kind: 'two-units', series: index, figure: other });
  const crowd = getCrowd(series);
  const whole = listUsableFigures(series).filter(({ place: at }) => {
    const place = input.places[at];
    if (place === undefined || place.overlapping) return false;
    return crowd === undefined ? !isForSome(place, input) : takesPart(place, crowd);
  });
  whole.forEach((later, i) => {
    const earlier = whole[i - 1];
    if (earlier === undefined || later.figure <= earlier.figure) return;
    if (hasWayIn(earlier.place, later.place, input)) return;
    contradictions.push({ kind: 'rise', series: index, from: earlier.place, to: later.place });
  });
  for (const { from, to, share, exits } of computeSeriesFunnel(input, index)?.losses ?? []) {
    if (exits - share < tolerance - rounding || hasWayIn(from, to, input)) continue;
    contradictions.push({
      kind: 'exits-over-loss',
      series: index,
      from,
      to,
      exits: roundToPoints(exits),
      lost: roundToPoints(share),
    });
  }
  return contradictions;
}

/** Returns whether a `next` from elsewhere leads between two places, or to the later one. */
function hasWayIn(from: number, to: number, { places }: FunnelInput): boolean {
  return places.some(
    ({ nexts }, source) =>
      (source < from || source >= to) && nexts.some(({ target }) => target > from && target <= to),
  );
}

/** Finds the places that more than all customers leave: everybody, or those of one persona. */
function findFullExits(input: FunnelInput): readonly FunnelContradiction[] {
  const crowds = input.personas.length === 0 ? [undefined] : input.personas.map(({ key }) => key);
  return input.places.flatMap((place, index): FunnelContradiction[] => {
    const sums = crowds.map((crowd) =>
      place.exits.reduce((sum, exit) => sum + weighWay(exit, place, crowd, input), 0),
    );
    const largest = findLargest(sums);
    return largest > 1 + rounding
      ? [{ kind: 'exits-over-all', place: index, share: Math.round(largest * 100) }]
      : [];
  });
}

function findPersonaSurplus({ personas }: FunnelInput): readonly FunnelContradiction[] {
  const sum = personas.reduce((total, { share }) => total + (share ?? 0), 0);
  return sum > 1 + rounding ? [{ kind: 'personas-over-all', share: Math.round(sum * 100) }] : [];
}
