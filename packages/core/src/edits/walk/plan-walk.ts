import type { Journey } from '../../model/statements.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { listMomentsWithPerson } from '../../semantics/queries/emotion-curve.ts';
import { getMomentTitle } from '../../semantics/queries/get-moment-title.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { Moment } from '../../semantics/queries/list-moments.ts';
import type { Person } from '../../semantics/queries/resolve-persona.ts';

/** A moment of a journey that a person walks through, as it can be found again in a changed map. */
export interface WalkStep {
  readonly stage: string;
  /** The name of the stage, step or touchpoint. */
  readonly name?: string;
  readonly title: string;
  /** The titles of the touchpoints at a step. */
  readonly touchpoints: readonly string[];
}

/** Returns the moments that a persona goes through, in the order of the map. */
export function planWalk(journey: Journey, persona: Person, linked: LinkedDocument): readonly WalkStep[] {
  return listMomentsWithPerson(persona, journey, linked).map((moment) => describeMoment(moment, linked));
}

/** Describes a moment by its own name and title, and the title of its stage. */
export function describeMoment(moment: Moment, linked: LinkedDocument): WalkStep {
  const { node, stage } = moment;
  const name = node.kind === 'touchpoint' ? (node.meets?.name ?? node.name?.value) : node.name?.value;
  const touchpoints =
    node.kind === 'touchpoint'
      ? []
      : node.touchpoints.map((touchpoint) => getMomentTitle({ stage, node: touchpoint }, linked));
  return {
    stage: getTitle(stage),
    ...(name === undefined ? {} : { name }),
    title: getMomentTitle(moment, linked),
    touchpoints: touchpoints.filter((title) => title !== ''),
  };
}
