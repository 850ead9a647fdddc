import type { Emotion, Journey, Touchpoint } from '../../model/statements.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { listMomentsWithPerson } from '../queries/emotion-curve.ts';
import { findEmotion } from '../queries/find-emotion.ts';
import { getDeclaration } from '../queries/get-declaration.ts';
import type { Moment } from '../queries/list-moments.ts';
import { listMomentTouchpoints } from '../queries/list-touchpoints.ts';
import { type Person, resolvePersona } from '../queries/resolve-persona.ts';

/** The first moment at which a persona uses one of our own touchpoints. */
export interface FirstContact {
  /** Absent for a journey without personas. */
  readonly person?: Person;
  readonly moment: Moment;
  /** The touchpoints of the moment that are our own and not planned. */
  readonly touchpoints: readonly Touchpoint[];
  /** The feeling there; absent if it is unknown. */
  readonly emotion?: Emotion;
}

/**
 * Finds the first contact of each persona of a journey. A persona that uses none of our touchpoints has no
 * first contact.
 */
export function findFirstContacts(journey: Journey, linked: LinkedDocument): readonly FirstContact[] {
  const people = journey.personas.map((ref) => resolvePersona(ref, linked));
  return (people.length === 0 ? [undefined] : people).flatMap((person): FirstContact[] => {
    for (const moment of listMomentsWithPerson(person, journey, linked)) {
      const touchpoints = listMomentTouchpoints(moment).filter((touchpoint) =>
        isOursInUse(touchpoint, linked),
      );
      if (touchpoints.length === 0) continue;
      const emotion = findEmotion(moment, person, linked);
      return [{ ...(person && { person }), moment, touchpoints, ...(emotion && { emotion }) }];
    }
    return [];
  });
}

function isOursInUse(touchpoint: Touchpoint, linked: LinkedDocument): boolean {
  const declaration = getDeclaration(touchpoint, linked);
  return declaration?.external === undefined && declaration?.status?.value !== 'planned';
}
