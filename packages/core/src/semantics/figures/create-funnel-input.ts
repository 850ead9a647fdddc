import type { Evidence, Exit, Journey, Next, Reached, Stage, Step } from '../../model/statements.ts';
import type { Quantity, Ref } from '../../model/values.ts';
import { getLastDay } from '../queries/calendar.ts';
import { findPrimaryPersona } from '../queries/find-primary-persona.ts';
import type { Links } from '../queries/links.ts';
import { getPersonTitle, isSamePerson, resolvePersona } from '../queries/resolve-persona.ts';
import { findEvidence } from './find-evidence.ts';
import type { FunnelExit, FunnelInput, FunnelNext, FunnelPlace } from './funnel-input.ts';

/** A journey as its funnel sees it, and the statements behind it. */
export interface JourneyFunnelInput {
  readonly input: FunnelInput;
  /** The stage or step of each place. */
  readonly places: readonly (Stage | Step)[];
  /** The evidence and the statements of each series. */
  readonly series: readonly {
    /** Absent for figures without evidence, or with unknown evidence. */
    readonly evidence?: Evidence;
    /** The statement of each figure. */
    readonly reached: readonly Reached[];
  }[];
}

/** Returns the stages and steps of a journey with their figures, exits and branches, for the funnel. */
export function createFunnelInput(journey: Journey, linked: Links): JourneyFunnelInput {
  const places = journey.stages.flatMap((stage): readonly (Stage | Step)[] => [stage, ...stage.steps]);
  const indexes = new Map<unknown, number>(places.map((place, index) => [place, index]));
  const primary = findPrimaryPersona(journey, linked);
  const series = groupByEvidence(places, linked);
  const overlapping = findOverlappingStages(journey, linked);
  let stageIndex = 0;
  const inputs = places.map((place, index): FunnelPlace => {
    if (place.kind === 'stage') stageIndex = index;
    const stage = places[stageIndex];
    const own = place.personas.length > 0 ? place.personas : (stage?.personas ?? []);
    return {
      stage: stageIndex,
      hasSteps: place.kind === 'stage' && place.steps.length > 0,
      personas: own.map(({ name }) => name),
      overlapping: overlapping.has(stage),
      exits: place.exits.map(createExit),
      nexts: place.nexts.flatMap((next) => createNext(next, indexes, linked)),
    };
  });
  return {
    places,
    series: series.map(({ evidence, figures }) => ({
      ...(evidence && { evidence }),
      reached: figures.map(({ reached }) => reached),
    })),
    input: {
      places: inputs,
      personas: journey.personas.map((ref) => ({ key: ref.name, share: findShare(ref, linked) })),
      primary: primary && findKey(journey.personas, primary, linked),
      series: series.map(({ evidence, figures }) => ({
        day: evidence?.date && getLastDay(evidence.date.value),
        personas: evidence?.personas.map(({ name }) => name) ?? [],
        figures: figures.map(({ place, reached: { count } }) => ({
          place,
          figure: count.value,
          percent: count.percent,
        })),
      })),
    },
  };
}

/** Every `reached` from one evidence, in the order of the map. */
interface EvidenceSeries {
  readonly evidence: Evidence | undefined;
  readonly figures: { readonly place: number; readonly reached: Reached }[];
}

function groupByEvidence(places: readonly (Stage | Step)[], linked: Links): readonly EvidenceSeries[] {
  const series = new Map<unknown, EvidenceSeries>();
  places.forEach(({ reached: statements }, place) => {
    for (const reached of statements) {
      const evidence = reached.source && findEvidence(reached.source, linked);
      const key = evidence ?? reached.source?.name;
      const known = series.get(key) ?? { evidence, figures: [] };
      known.figures.push({ place, reached });
      series.set(key, known);
    }
  });
  return [...series.values()];
}

/** Returns the stages that go on at the same time as another one. `overlaps` is written once, on either side. */
function findOverlappingStages(journey: Journey, linked: Links): ReadonlySet<unknown> {
  const stages = new Set<unknown>(journey.stages);
  const overlapping = new Set<unknown>();
  for (const stage of journey.stages)
    for (const ref of stage.overlaps) {
      const other = linked.target(ref)?.entity;
      if (other === stage || !stages.has(other)) continue;
      overlapping.add(stage).add(other);
    }
  return overlapping;
}

function findShare(ref: Ref, linked: Links): number | undefined {
  const persona = linked.target(ref)?.entity;
  return persona?.kind === 'persona' ? readShare(persona.share) : undefined;
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
