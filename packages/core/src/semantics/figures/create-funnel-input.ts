import type { Exit, Journey, Next, Stage, Step } from '../../model/statements.ts';
import type { Quantity, Ref } from '../../model/values.ts';
import { findPrimaryPersona } from '../queries/find-primary-persona.ts';
import type { Links } from '../queries/links.ts';
import { getPersonTitle, isSamePerson, resolvePersona } from '../queries/resolve-persona.ts';
import type { FunnelExit, FunnelInput, FunnelNext, FunnelPlace } from './funnel-input.ts';

/** A journey as its funnel sees it, and the statements behind it. */
export interface JourneyFunnelInput {
  readonly input: FunnelInput;
  /** The stage or step of each place. */
  readonly places: readonly (Stage | Step)[];
}

/** Returns the stages and steps of a journey with their figures, exits and branches, for the funnel. */
export function createFunnelInput(journey: Journey, linked: Links): JourneyFunnelInput {
  const places = journey.stages.flatMap((stage): readonly (Stage | Step)[] => [stage, ...stage.steps]);
  const indexes = new Map<unknown, number>(places.map((place, index) => [place, index]));
  const primary = findPrimaryPersona(journey, linked);
  let stageIndex = 0;
  const inputs = places.map((place, index): FunnelPlace => {
    if (place.kind === 'stage') stageIndex = index;
    const stage = places[stageIndex];
    const own = place.personas.length > 0 ? place.personas : (stage?.personas ?? []);
    return {
      stage: stageIndex,
      hasSteps: place.kind === 'stage' && place.steps.length > 0,
      personas: own.map(({ name }) => name),
      overlapping: false,
      exits: place.exits.map(createExit),
      nexts: place.nexts.flatMap((next) => createNext(next, indexes, linked)),
    };
  });
  return {
    places,
    input: {
      places: inputs,
      personas: journey.personas.map((ref) => ({ key: ref.name })),
      primary: primary && findKey(journey.personas, primary, linked),
      series: [],
    },
  };
}

/** Returns the name by which a journey refers to a person. */
function findKey(refs: readonly Ref[], person: ReturnType<typeof resolvePersona>, linked: Links): string {
  return (
    refs.find((ref) => isSamePerson(resolvePersona(ref, linked), person))?.name ?? getPersonTitle(person)
  );
}

function createExit({ share, personas }: Exit | Next): FunnelExit {
  return { share: readShare(share), personas: personas.map(({ name }) => name) };
}

/** Returns a branch to another place of the same journey. Branches to other journeys lead out of the funnel. */
function createNext(next: Next, indexes: ReadonlyMap<unknown, number>, linked: Links): readonly FunnelNext[] {
  const target = next.target && indexes.get(linked.target(next.target)?.entity);
  return target === undefined ? [] : [{ ...createExit(next), target }];
}

/** Returns a percentage from 0 to 100 as a share; `undefined` if it is missing or impossible. */
function readShare(quantity: Quantity | undefined): number | undefined {
  if (quantity === undefined || !quantity.percent || quantity.value < 0 || quantity.value > 100)
    return undefined;
  return quantity.value / 100;
}
