import type { Journey, Stage, Step } from '../../model/statements.ts';
import type { Links } from '../queries/links.ts';
import { listExplainingPains } from '../queries/list-explaining-pains.ts';
import { computeFunnel } from './compute-funnel.ts';
import { createFunnelInput, type JourneyFunnelInput } from './create-funnel-input.ts';
import { roundToPoints } from './usable-figures.ts';

/** Customers who are lost between two places, and nobody says why. */
export interface UnexplainedLoss {
  readonly from: Stage | Step;
  readonly to: Stage | Step;
  /** The stage of `from`. */
  readonly stage: Stage;
  /** In percent of the customers at the earlier place. */
  readonly percent: number;
}

/**
 * Finds the counted losses of a journey that no open pain and no exit explains. Customers who go past a place on
 * another way are not lost.
 *
 * @param least in percent of the customers at the earlier place
 */
export function findUnexplainedLosses(
  journey: Journey,
  linked: Links,
  least: number,
): readonly UnexplainedLoss[] {
  const traced = createFunnelInput(journey, linked);
  const funnel = computeFunnel(traced.input);
  if (funnel?.basis !== 'reached') return [];
  return funnel.losses.flatMap(({ from, to, share, passing }): UnexplainedLoss[] => {
    const percent = roundToPoints(share - passing);
    const { places } = traced;
    const [earlier, later, stage] = [places[from], places[to], findStage(from, traced)];
    if (percent < least || earlier === undefined || later === undefined || stage === undefined) return [];
    return hasCause(from, to, traced, linked) ? [] : [{ from: earlier, to: later, stage, percent }];
  });
}

function findStage(index: number, { places, input }: JourneyFunnelInput): Stage | undefined {
  const stage = places[input.places[index]?.stage ?? -1];
  return stage?.kind === 'stage' ? stage : undefined;
}

/** Returns whether a place from which customers are lost, or its stage, has an exit or an open pain. */
function hasCause(from: number, to: number, traced: JourneyFunnelInput, linked: Links): boolean {
  for (let i = from; i < to; i++) {
    const place = traced.places[i];
    const stage = findStage(i, traced);
    if (place === undefined || stage === undefined) continue;
    if (place.exits.length > 0 || stage.exits.length > 0) return true;
    const pains = [...listExplainingPains(place, { stage }, linked), ...stage.pains];
    if (pains.some(({ status }) => status?.value !== 'resolved')) return true;
  }
  return false;
}
