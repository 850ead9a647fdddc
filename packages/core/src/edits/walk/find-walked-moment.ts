import type { Journey } from '../../model/statements.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { listMoments, type Moment } from '../../semantics/queries/list-moments.ts';
import { describeMoment, type WalkStep } from './plan-walk.ts';

/**
 * Returns a function that finds the moments of a walk in the journey, which may have changed since the walk
 * began: by name, else by title. Of several moments with the same title, it finds the one in the stage with the
 * same title, and gives each to one step of the walk only, in the order of the map.
 */
export function createMomentFinder(
  journey: Journey,
  linked: LinkedDocument,
): (step: WalkStep) => Moment | undefined {
  const free = new Map(
    journey.stages
      .flatMap(listMoments)
      .map((moment): [Moment, WalkStep] => [moment, describeMoment(moment, linked)]),
  );
  return ({ name, title, stage }) => {
    const moments = [...free];
    const isOfStage = (other: WalkStep) => other.stage === stage;
    const hasName = (other: WalkStep) => name !== undefined && other.name === name;
    const hasTitle = (other: WalkStep) => title !== '' && other.title === title;
    const [moment] =
      moments.find(([, other]) => hasName(other) && isOfStage(other)) ??
      moments.find(([, other]) => hasName(other)) ??
      moments.find(([, other]) => hasTitle(other) && isOfStage(other)) ??
      moments.find(([, other]) => hasTitle(other)) ??
      [];
    if (moment !== undefined) free.delete(moment);
    return moment;
  };
}
